package dev.goenv.env;

import dev.goenv.secret.Redaction;
import java.util.List;

/**
 * Something in the configuration that is wrong, dangerous or not what its author believes.
 *
 * @param code the stable code of the cause, such as {@code config.goproxy-invalid}; a code never changes its meaning
 * @param severity how bad it is
 * @param variable the variable it is about
 * @param origin where the variable is set
 * @param message what is wrong and what the go command does because of it, in one or two sentences without secrets
 * @param corrections changes that put it right; empty if a person has to decide
 */
public record Finding(
        String code, Severity severity, String variable, Origin origin, String message, List<EnvChange> corrections) {
    /** How bad a finding is, worst first. */
    public enum Severity {
        /** The go command fails, or does what nobody can want. */
        ERROR,
        /** It works, but not as its author believes, or not safely. */
        WARNING,
        /** Worth knowing. */
        NOTE
    }

    /** Copies the list and removes secrets from the message. */
    public Finding {
        corrections = List.copyOf(corrections);
        message = Redaction.redact(message);
    }

    /** {@return severity, variable, message and code in one line} */
    @Override
    public String toString() {
        return severity + " " + Redaction.redact(variable) + ": " + message + " [" + code + "]";
    }
}
