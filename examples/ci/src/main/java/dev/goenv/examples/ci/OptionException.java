package dev.goenv.examples.ci;

import dev.goenv.secret.Redaction;

/** Arguments that make no sense. The message quotes what was written, without secrets. */
final class OptionException extends Exception {
    private static final long serialVersionUID = 1;

    /** What is wrong. */
    enum Kind {
        /** There is no such option. */
        UNKNOWN,
        /** The value is missing. */
        NO_VALUE,
        /** An option stands there twice. */
        TWICE,
        /** The value can't be read. */
        BAD_VALUE,
        /** Options that don't go together. */
        CONFLICT
    }

    private final Kind kind;

    OptionException(Kind kind, String message) {
        super(Redaction.redact(message));
        this.kind = kind;
    }

    /** A value that can't be read. */
    static OptionException badValue(Option option, String text, String reason) {
        // Each part by itself: beside other words a secret is harder to recognise.
        return new OptionException(
                Kind.BAD_VALUE, option.flag() + " \"" + Redaction.redact(text) + "\": " + Redaction.redact(reason));
    }

    Kind kind() {
        return kind;
    }
}
