package dev.goenv.env;

import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Redaction;
import java.util.Optional;

/**
 * The meaning of one variable: what its text says, or why it says nothing.
 *
 * <p>Reading an environment never fails because of a bad value; the go command itself would fail only when it needs the
 * variable, and goenv is needed most just then.
 *
 * @param <T> what the text means
 */
public sealed interface Setting<T> {
    /** {@return the variable that holds the text} */
    GoValue source();

    /** {@return the meaning, or empty if the text is malformed} */
    Optional<T> value();

    /**
     * {@return the meaning}
     *
     * @throws GoSyntaxException with the go command's message, if the text is malformed
     */
    T orElseThrow();

    /**
     * A text that means something.
     *
     * @param source the variable that holds the text
     * @param meaning what it means
     * @param <T> what the text means
     */
    record Valid<T>(GoValue source, T meaning) implements Setting<T> {
        @Override
        public Optional<T> value() {
            return Optional.of(meaning);
        }

        @Override
        public T orElseThrow() {
            return meaning;
        }

        /** {@return the meaning, and the variable with its origin in brackets} */
        @Override
        public String toString() {
            return meaning + " [" + source + "]";
        }
    }

    /**
     * A text that the go command refuses when it needs it.
     *
     * @param source the variable that holds the text
     * @param message what the go command would print, without secrets
     * @param <T> what the text would mean
     */
    record Malformed<T>(GoValue source, String message) implements Setting<T> {
        /** Removes secrets from the message. */
        public Malformed {
            message = Redaction.redact(message);
        }

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public T orElseThrow() {
            throw new GoSyntaxException(message);
        }

        /** {@return what go would print, and the variable with its origin in brackets} */
        @Override
        public String toString() {
            return "malformed: " + message + " [" + source + "]";
        }
    }
}
