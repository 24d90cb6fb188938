package dev.goenv.proxy;

/**
 * Why a module counts as private.
 *
 * @param pattern the pattern that matches, as it stands in the variable
 * @param variable the variable: GONOPROXY, GONOSUMDB or GOPRIVATE
 * @param where in words where the variable is set
 */
public record PrivateMatch(String pattern, String variable, String where) {
    /** {@return such as {@code pattern "corp.example" of GOPRIVATE (OS environment)}} */
    @Override
    public String toString() {
        return "pattern \"" + pattern + "\" of " + variable + " (" + where + ")";
    }
}
