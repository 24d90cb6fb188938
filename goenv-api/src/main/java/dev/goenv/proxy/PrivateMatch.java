package dev.goenv.proxy;

import dev.goenv.module.ModulePattern;
import java.util.Objects;

/**
 * Why a module counts as private.
 *
 * @param pattern the pattern that matches, and its place in the variable
 * @param variable the variable: GONOPROXY, GONOSUMDB or GOPRIVATE
 * @param where in words where the variable is set
 */
public record PrivateMatch(ModulePattern pattern, String variable, String where) {
    /** Checks that nothing is null. */
    public PrivateMatch {
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(where, "where");
    }

    /** {@return such as {@code pattern "corp.example" of GOPRIVATE (OS environment)}} */
    @Override
    public String toString() {
        return "pattern \"" + pattern.text() + "\" of " + variable + " (" + where + ")";
    }
}
