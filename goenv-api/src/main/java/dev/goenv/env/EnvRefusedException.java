package dev.goenv.env;

import dev.goenv.secret.Redaction;
import java.io.IOException;
import java.io.Serial;
import java.util.Objects;

/**
 * A change of the user's {@code go/env} file that was not made; the file is as it was.
 *
 * <p>Where the go command refuses the same change, the message is the one it prints after {@code go: }; secrets are
 * removed from it.
 */
public final class EnvRefusedException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What stands in the way. */
    public enum Reason {
        /** Nothing was asked for, or one variable was given several values. */
        REQUEST,
        /** There is no such variable, or it can't be set in the file. */
        NAME,
        /** The value is not one that the variable may have. */
        VALUE,
        /** {@code GOENV=off}: the environment has no file. */
        SWITCHED_OFF,
        /** Nothing says where the file lies, as when {@code HOME} is not set. */
        NO_LOCATION,
        /** The file can't be read, or is not there although something shall be removed from it. */
        UNREADABLE,
        /** The file or its directory can't be written. */
        UNWRITABLE,
        /** Somebody else changed the file, so a change can't be undone. */
        CHANGED_SINCE
    }

    /**
     * A refusal.
     *
     * @param reason what stands in the way
     * @param message what to tell the user; secrets are removed
     */
    public EnvRefusedException(Reason reason, String message) {
        super(Redaction.redact(message));
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** {@return what stands in the way} */
    public Reason reason() {
        return reason;
    }
}
