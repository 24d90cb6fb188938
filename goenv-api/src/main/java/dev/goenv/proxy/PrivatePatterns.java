package dev.goenv.proxy;

import dev.goenv.module.ModulePatterns;
import dev.goenv.secret.Redaction;
import java.util.Objects;
import java.util.Optional;

/**
 * Patterns of modules to be treated as private, and the variable they come from.
 *
 * @param variable the variable that holds the text: GONOPROXY or GONOSUMDB, or GOPRIVATE when that one is inherited
 * @param where in words where the variable is set, such as {@code OS environment} or {@code /home/me/.config/go/env:3}
 * @param patterns the patterns
 */
public record PrivatePatterns(String variable, String where, ModulePatterns patterns) {
    /** Checks that nothing is null. */
    public PrivatePatterns {
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(patterns, "patterns");
    }

    /** {@return no patterns at all, as when {@code variable} is not set} */
    public static PrivatePatterns none(String variable) {
        return new PrivatePatterns(variable, "default", ModulePatterns.parse(""));
    }

    /** {@return the pattern that makes {@code path} private, with its origin, or empty} */
    Optional<PrivateMatch> match(String path) {
        return patterns.match(path).map(pattern -> new PrivateMatch(pattern, variable, where));
    }

    /** {@return variable, text and origin, such as {@code GOPRIVATE=corp.example (OS environment)}} */
    @Override
    public String toString() {
        return variable + "=" + Redaction.redact(patterns.toString()) + " (" + where + ")";
    }
}
