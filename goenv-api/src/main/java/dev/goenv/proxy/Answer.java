package dev.goenv.proxy;

/** What came back from a place that the go command asked, as far as it decides where to go next. */
public enum Answer {
    /** The place had what was asked for. */
    FOUND,
    /** An HTTP 404 or 410, or a missing file; only these mean "does not exist". */
    NOT_FOUND,
    /**
     * Anything else: another status, a refused connection, a timeout, an answer that makes no sense, and a module that the
     * checksum database does not confirm or could not be asked about. So even after that {@code |} goes on.
     */
    FAILED
}
