package dev.goenv.probes.internal.sumdb;

import dev.goenv.probes.internal.tlog.LogException;
import java.util.Optional;

/**
 * What the go command makes of what a database sent.
 *
 * @param <T> what is proven
 */
public sealed interface Verdict<T> {
    /** {@return what is proven; empty if nothing is} */
    default Optional<T> value() {
        return this instanceof Proven<T> proven ? Optional.of(proven.proof()) : Optional.empty();
    }

    /** {@return why nothing is proven; empty if it is} */
    default Optional<Refused<T>> refusal() {
        return this instanceof Refused<T> refused ? Optional.of(refused) : Optional.empty();
    }

    /**
     * It is proven.
     *
     * @param proof what is
     */
    record Proven<T>(T proof) implements Verdict<T> {}

    /**
     * It is not.
     *
     * @param reason why not
     * @param problem the heart of the message, in one line: {@code note has no verifiable signatures}
     * @param message what the go command prints after {@code verifying module: module@version: }, without secrets
     */
    record Refused<T>(LogException.Reason reason, String problem, String message) implements Verdict<T> {
        static <T> Refused<T> of(LogException e) {
            return new Refused<>(e.reason(), e.problem(), e.getMessage());
        }
    }
}
