package dev.goenv.env;

import dev.goenv.secret.Redaction;

/** One change to the user's {@code go/env} file: what {@code go env -w} or {@code go env -u} is asked to do. */
public sealed interface EnvChange {
    /** {@return the variable to change; whether there is such a variable is checked when the change is planned} */
    String name();

    /** {@return a change that sets a variable, as {@code go env -w NAME=text}} */
    static EnvChange set(String name, String text) {
        return new Set(name, text);
    }

    /** {@return a change that removes a variable from the file, as {@code go env -u NAME}} */
    static EnvChange unset(String name) {
        return new Unset(name);
    }

    /**
     * {@code go env -w NAME=text}.
     *
     * @param name the variable
     * @param text its new value, byte for byte; it may hold secrets
     */
    record Set(String name, String text) implements EnvChange {
        @Override
        public String toString() {
            return "go env -w " + Redaction.redact(name) + "=" + Redaction.redact(text);
        }
    }

    /**
     * {@code go env -u NAME}.
     *
     * @param name the variable
     */
    record Unset(String name) implements EnvChange {
        @Override
        public String toString() {
            return "go env -u " + Redaction.redact(name);
        }
    }
}
