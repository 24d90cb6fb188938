package dev.goenv.probes;

import java.time.Instant;

/**
 * A threshold of a {@link DoctorWatch} that was crossed, one way or the other.
 *
 * @param kind which way
 * @param threshold the threshold
 * @param when the start of the round that crossed it
 * @param message what happened, in one line without secrets
 */
public record WatchEvent(Kind kind, WatchThreshold threshold, Instant when, String message) {
    /** Which way a threshold is crossed. */
    public enum Kind {
        /** Things have become bad. */
        RAISED,
        /** They are good again. */
        CLEARED
    }

    /** {@return all of it in one line} */
    @Override
    public String toString() {
        return when + " " + kind + " " + message;
    }
}
