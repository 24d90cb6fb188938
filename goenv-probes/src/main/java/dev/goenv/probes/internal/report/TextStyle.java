package dev.goenv.probes.internal.report;

/**
 * How a text is to look.
 *
 * @param charset which characters it may have
 * @param paint whether it has colours
 */
public record TextStyle(Charset charset, Paint paint) {
    /** Which characters a text may have. */
    public enum Charset {
        /** All. */
        UNICODE,
        /** ASCII; others are written as escapes. */
        ASCII
    }

    /** Whether a text has colours. */
    public enum Paint {
        /** None: for files, pipes and tickets. */
        PLAIN,
        /** The sixteen colours of a terminal. */
        ANSI
    }
}
