package dev.goenv.probes.internal.output.log;

/** What a prefix tells about the line behind it. */
enum Trait {
    /** It was percent-encoded by a workflow command of GitHub. */
    PERCENT,
    /** Its control characters are told by octal numbers, as rsyslog does: {@code #011}. */
    OCTAL,
    /** The next line goes on where it ends: a container runtime splits long lines. */
    PARTIAL,
    /** It goes on where the line before ended: GitLab tells partial writes so. */
    APPENDED
}
