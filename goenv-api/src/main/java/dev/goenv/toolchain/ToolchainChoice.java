package dev.goenv.toolchain;

import dev.goenv.secret.Redaction;
import java.util.Optional;

/**
 * Which toolchain a go command in some directory runs, and why. {@link Object#toString()} tells it in plain sentences.
 *
 * <p>It is the choice that the go command makes first of all ({@code cmd/go/internal/toolchain/select.go}, function
 * {@code Select}, Go 1.27; <a href="https://go.dev/doc/toolchain#select">go.dev/doc/toolchain</a>). Not included: what
 * {@code go install path@version} and {@code go run path@version} switch to for the sake of that module, the later switch
 * for a dependency (see {@link NewerToolchain}), and errors of the file that are not about toolchains.
 */
public sealed interface ToolchainChoice {
    /**
     * The toolchain that was started runs.
     *
     * @param toolchain that toolchain
     * @param reason why
     */
    record Local(Toolchain toolchain, ToolchainReason reason) implements ToolchainChoice {
        @Override
        public String toString() {
            return "The local toolchain " + toolchain + " runs: " + reason + ".";
        }
    }

    /**
     * The toolchain that was started hands over to another.
     *
     * @param toolchain the one that runs
     * @param reason why
     * @param source where it comes from
     * @param refusal what it will say, if it is older than the module allows
     */
    record Switch(Toolchain toolchain, ToolchainReason reason, ToolchainSource source, Optional<String> refusal)
            implements ToolchainChoice {
        @Override
        public String toString() {
            return "Toolchain " + toolchain + " runs: " + reason + ". " + source
                    + refusal.map(message -> " It will refuse the module: " + message + ".")
                            .orElse("");
        }
    }

    /**
     * The go command stops.
     *
     * @param message what it prints, without {@code go: }
     */
    record Fails(String message) implements ToolchainChoice {
        /** Removes secrets from the message. */
        public Fails {
            message = Redaction.redact(message);
        }

        @Override
        public String toString() {
            return "The go command fails: " + message + ".";
        }
    }

    /**
     * It can't be told, since there is no Go installation or its version is unknown.
     *
     * @param why what is missing, as a clause
     */
    record Unknown(String why) implements ToolchainChoice {
        @Override
        public String toString() {
            return "The toolchain can't be told: " + why + ".";
        }
    }
}
