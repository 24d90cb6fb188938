package dev.goenv.probes.internal.local;

/**
 * The operating system's words for what goes wrong with files.
 *
 * @param host the machine
 */
record ErrorWords(HostVariables host) {
    String denied() {
        return host.windows() ? "Access is denied." : "permission denied";
    }

    String notDirectory() {
        return host.windows() ? "The system cannot find the path specified." : "not a directory";
    }

    String missing() {
        return host.windows() ? "The system cannot find the file specified." : "no such file or directory";
    }

    /** {@return the path of something in a directory} */
    String under(String directory, String name) {
        return host.paths().join(directory, name);
    }
}
