package dev.goenv.module;

import dev.goenv.internal.text.GoText;
import java.util.Optional;

/**
 * The end of a module path that names its major version: {@code /v2}, {@code .v1} below {@code gopkg.in}, or nothing.
 *
 * <p>Immutable, and always valid: empty (then the major version is 0 or 1), {@code /vN} for N from 2 on, or {@code .vN} with
 * or without {@code -unstable} (x/mod/module/module.go, {@code SplitPathVersion}, {@code CheckPathMajor}, Go 1.27).
 *
 * @param text the end of the path with its separator, or an empty text
 */
public record PathMajor(String text) {
    private static final String GOPKG_IN = "gopkg.in/";
    private static final String UNSTABLE = "-unstable";

    /**
     * Checks the text.
     *
     * @throws GoSyntaxException if no module path can end so
     */
    public PathMajor {
        boolean valid = text.isEmpty()
                || lengthIn("a" + text) == text.length()
                || (text.startsWith(".") && lengthIn(GOPKG_IN + "a" + text) == text.length());
        if (!valid) {
            throw new GoSyntaxException("malformed path major version " + GoText.quote(text));
        }
    }

    /**
     * {@return the path major version written as {@code text}}
     *
     * @param text the end of a module path such as {@code /v2}, or an empty text
     * @throws GoSyntaxException if no module path can end so; Go has no words of its own for this
     */
    public static PathMajor parse(String text) {
        return new PathMajor(text);
    }

    /**
     * {@return the major version at the end of a path, or empty if the path ends in a wrong one, as {@code /v1},
     * {@code /v02} and {@code /v1.2} are, and none at all below {@code gopkg.in} is}
     *
     * @param path any text; what stands before the last element does not matter
     */
    public static Optional<PathMajor> split(String path) {
        int length = lengthIn(path);
        return length < 0 ? Optional.empty() : Optional.of(new PathMajor(path.substring(path.length() - length)));
    }

    /**
     * {@return whether a module whose path ends so may have the version ({@code MatchPathMajor})}
     *
     * @param version the version
     */
    public boolean matches(Version version) {
        return mismatch(version).isEmpty();
    }

    /**
     * Checks that a module whose path ends so may have the version ({@code CheckPathMajor}).
     *
     * @param version the version
     * @throws GoSyntaxException with Go's message, such as {@code version "v2.0.0" invalid: should be v0 or v1, not v2}, if
     *     it may not
     */
    public void check(Version version) {
        mismatch(version).ifPresent(reason -> {
            throw Version.invalid(version.text(), reason);
        });
    }

    /**
     * {@return the one major version that fits, such as {@code v2} for {@code /v2} and {@code .v2-unstable}, or empty if v0
     * and v1 do, or (for {@code .v-unstable}) none does ({@code PathMajorPrefix})}
     */
    public Optional<String> major() {
        return text.isEmpty() ? Optional.empty() : Optional.of(number()).filter(Version::isValid);
    }

    /** {@return the end of the path with its separator, or an empty text} */
    @Override
    public String toString() {
        return text;
    }

    Optional<String> mismatch(Version version) {
        if (number().equals("v1") && text.startsWith(".") && version.text().startsWith("v0.0.0-")) {
            // Early go commands made such pseudo-versions for gopkg.in, and go.mod files still require them.
            return Optional.empty();
        }
        String major = version.major();
        boolean fits = text.isEmpty()
                ? major.equals("v0") || major.equals("v1") || version.isIncompatible()
                : major.equals(number());
        String wanted = text.isEmpty() ? "v0 or v1" : number();
        return fits ? Optional.empty() : Optional.of("should be " + wanted + ", not " + major);
    }

    private String number() {
        boolean unstable = text.startsWith(".v") && text.endsWith(UNSTABLE);
        return text.isEmpty() ? "" : text.substring(1, text.length() - (unstable ? UNSTABLE.length() : 0));
    }

    /** How many characters at the end of the path name its major version, or -1 if they do so wrongly. */
    private static int lengthIn(String path) {
        if (path.startsWith(GOPKG_IN)) {
            return lengthBelowGopkgIn(path);
        }
        int start = path.length();
        while (start > 0 && (PathChecks.isDigit(path.charAt(start - 1)) || path.charAt(start - 1) == '.')) {
            start--;
        }
        if (start <= 1 || start == path.length() || !path.startsWith("/v", start - 2)) {
            return 0;
        }
        String number = path.substring(start);
        return number.indexOf('.') >= 0 || number.startsWith("0") || number.equals("1") ? -1 : number.length() + 2;
    }

    private static int lengthBelowGopkgIn(String path) {
        int start = path.length() - (path.endsWith(UNSTABLE) ? UNSTABLE.length() : 0);
        while (PathChecks.isDigit(path.charAt(start - 1))) {
            start--;
        }
        String number = path.substring(start);
        boolean wrong = !path.startsWith(".v", start - 2)
                || number.isEmpty()
                || (number.startsWith("0") && !number.equals("0"));
        return wrong ? -1 : number.length() + 2;
    }
}
