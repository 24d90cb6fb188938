package dev.goenv.toolchain;

import dev.goenv.secret.Redaction;

/** Why a toolchain was chosen. {@link Object#toString()} is a clause without a full stop, such as a report shows. */
public sealed interface ToolchainReason {
    /**
     * GOTOOLCHAIN decides alone: no file may change it, or none asks for anything newer.
     *
     * @param setting the value
     */
    record Configured(ToolchainSetting setting) implements ToolchainReason {
        @Override
        public String toString() {
            return setting.text().isEmpty() ? "GOTOOLCHAIN is not set" : "GOTOOLCHAIN=" + setting + " says so";
        }
    }

    /**
     * The line of a file asks for a newer one than the minimum, and GOTOOLCHAIN allows it.
     *
     * @param setting the value of GOTOOLCHAIN
     * @param file the file, as the go command prints it
     * @param line the line, such as {@code toolchain go1.27.4}
     */
    record Asked(ToolchainSetting setting, String file, String line) implements ToolchainReason {
        @Override
        public String toString() {
            return "the line \"" + line + "\" in " + file + " asks for it, and GOTOOLCHAIN=" + setting + " allows it";
        }
    }

    /**
     * A file was read, and what it asks for is not newer than the minimum.
     *
     * @param setting the value of GOTOOLCHAIN
     * @param file the file, as the go command prints it
     */
    record Satisfied(ToolchainSetting setting, String file) implements ToolchainReason {
        @Override
        public String toString() {
            return file + " asks for nothing newer, and GOTOOLCHAIN is " + setting;
        }
    }

    /**
     * The line {@code toolchain default} of a file forbids a newer one than the minimum.
     *
     * @param setting the value of GOTOOLCHAIN
     * @param file the file, as the go command prints it
     */
    record Default(ToolchainSetting setting, String file) implements ToolchainReason {
        @Override
        public String toString() {
            return "the line \"toolchain default\" in " + file + " leaves the choice to GOTOOLCHAIN=" + setting;
        }
    }

    /**
     * Modules are not used, so GOTOOLCHAIN is not looked at.
     *
     * @param go111module the value of GO111MODULE
     */
    record ModulesOff(String go111module) implements ToolchainReason {
        @Override
        public String toString() {
            return "GO111MODULE=" + Redaction.redact(go111module) + " turns modules off here, and toolchains with them";
        }
    }
}
