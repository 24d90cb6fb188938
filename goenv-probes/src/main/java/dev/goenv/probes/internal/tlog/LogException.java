package dev.goenv.probes.internal.tlog;

import dev.goenv.secret.Redaction;
import java.io.Serial;
import java.util.Objects;

/** Something that should have been proven was not. The message is the go command's, without secrets. */
public final class LogException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String problem;

    /** Why nothing is proven. */
    public enum Reason {
        /** A file could not be read from the server. */
        UNREADABLE,
        /** A file is not of the form it has to have. */
        MALFORMED,
        /** A tree is not signed with the key that is believed. */
        UNSIGNED,
        /** Hashes do not fit together: a tile or a record is not what the signed tree was made of. */
        UNPROVEN,
        /** The proven record does not say what was asked for. */
        ABSENT,
        /** Two signed trees contradict each other, and that is proven. */
        MISBEHAVIOUR
    }

    /**
     * An exception.
     *
     * @param message the go command's words
     */
    public LogException(Reason reason, String message) {
        this(reason, message, message);
    }

    /**
     * An exception whose message has more than the problem.
     *
     * @param problem the heart of the message, in one line
     * @param message the go command's words, all of them
     */
    public LogException(Reason reason, String problem, String message) {
        super(Redaction.redact(message));
        this.reason = reason;
        this.problem = Redaction.redact(problem);
    }

    /** {@return why nothing is proven} */
    public Reason reason() {
        return reason;
    }

    /** {@return the heart of the message, such as {@code note has no verifiable signatures}} */
    public String problem() {
        return problem;
    }

    /** {@return the same with more words: what was done when it happened} */
    public LogException within(String before, String after) {
        return new LogException(reason, problem, before + getMessage() + after);
    }

    /** {@return the go command's words} */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
