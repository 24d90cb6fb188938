package dev.goenv.toolchain;

import java.util.Optional;

/**
 * A Go toolchain that is present on a machine. Immutable.
 *
 * @param place how it was found
 * @param executable the absolute path of the command that starts it
 * @param goroot the root of the installation; empty if it is unknown, as with a script that starts another go
 * @param version the version it calls itself, such as {@code go1.27.4}; empty if it is unknown
 * @param platform the operating system and architecture it runs on, such as {@code linux/amd64}; empty if it is unknown
 */
public record InstalledToolchain(
        Place place, String executable, Optional<String> goroot, Optional<String> version, Optional<String> platform) {
    /** How a toolchain was found. */
    public enum Place {
        /** As {@code go} on PATH. The first of these is the one that runs. */
        PATH("go on PATH"),
        /** In the directory that the variable GOROOT names. */
        GOROOT("GOROOT"),
        /** Under its own name on PATH, such as {@code go1.22.3}, where {@code golang.org/dl} puts it. */
        PATH_BY_NAME("named on PATH"),
        /** In {@code ~/sdk}, where {@code golang.org/dl} unpacks it. */
        SDK("~/sdk"),
        /** In the module cache, downloaded by the go command. */
        MODULE_CACHE("module cache"),
        /** In a directory that packages, installers or version managers use. */
        USUAL_PLACE("usual place");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        /** {@return the place in words} */
        @Override
        public String toString() {
            return words;
        }
    }

    /** {@return the toolchain by name, or empty if the version is unknown or no version of Go} */
    public Optional<Toolchain> toolchain() {
        return version.flatMap(Toolchain::ofInstallation);
    }

    /** {@return version, platform, root or command, and place} */
    @Override
    public String toString() {
        return version.orElse("unknown version")
                + platform.map(text -> " " + text).orElse("") + " at " + goroot.orElse(executable) + " (" + place + ")";
    }
}
