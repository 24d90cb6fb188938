package dev.goenv.module;

import dev.goenv.internal.text.GoText;

/**
 * The name of a module, such as {@code golang.org/x/text} or {@code rsc.io/quote/v2}.
 *
 * <p>Immutable, and always valid: the first element looks like a lower-case domain name with a dot, no element begins with
 * a dot, all characters are ASCII letters, digits and {@code -._~}, and a last element {@code /vN} names a major version
 * from 2 on (x/mod/module/module.go, {@code CheckPath}, Go 1.27). The natural order is Go's, byte by byte.
 *
 * <p>A path that users write in {@code GOPRIVATE} is a pattern, not a module path: see {@link ModulePatterns}.
 *
 * @param text the path as it stands in {@code go.mod}
 */
public record ModulePath(String text) implements Comparable<ModulePath> {
    /**
     * Checks the path.
     *
     * @throws GoSyntaxException with Go's message, such as {@code malformed module path "x": missing dot in first path
     *     element}, if it is not valid
     */
    public ModulePath {
        String path = text;
        PathChecks.checkModulePath(path).ifPresent(reason -> {
            throw PathChecks.malformed("module", path, reason);
        });
    }

    /**
     * {@return the module path written as {@code text}}
     *
     * @param text a module path, unescaped, without a version
     * @throws GoSyntaxException with Go's message, if it is not valid
     */
    public static ModulePath parse(String text) {
        return new ModulePath(text);
    }

    /**
     * {@return whether {@link #parse} accepts the text}
     *
     * @param text any text
     */
    public static boolean isValid(String text) {
        return PathChecks.checkModulePath(text).isEmpty();
    }

    /**
     * {@return the module path whose {@link #escaped} form this is ({@code UnescapePath})}
     *
     * @param escaped a path as found in the module cache or in a request to a module proxy
     * @throws GoSyntaxException with Go's message, if it is not the escaped form of a valid path
     */
    public static ModulePath unescape(String escaped) {
        String refused = "invalid escaped module path " + GoText.quote(escaped);
        String path = Escaping.unescape(escaped).orElseThrow(() -> new GoSyntaxException(refused));
        PathChecks.checkModulePath(path).ifPresent(reason -> {
            throw new GoSyntaxException(refused + ": " + PathChecks.message("module", path, reason));
        });
        return new ModulePath(path);
    }

    /**
     * {@return the path as it is spelled in requests to a module proxy and in the module cache, where {@code !x} stands for
     * {@code X} so that systems that ignore case keep paths apart ({@code EscapePath})}
     */
    public String escaped() {
        return Escaping.escape(text);
    }

    /** {@return the path without its major version: {@code rsc.io/quote} for {@code rsc.io/quote/v2}} */
    public String prefix() {
        return text.substring(0, text.length() - pathMajor().text().length());
    }

    /** {@return the major version the path ends in; {@code prefix() + pathMajor()} is the path ({@code SplitPathVersion})} */
    public PathMajor pathMajor() {
        return PathMajor.split(text).orElseThrow();
    }

    @Override
    public int compareTo(ModulePath other) {
        return text.compareTo(other.text);
    }

    /** {@return the path as it stands in {@code go.mod}} */
    @Override
    public String toString() {
        return text;
    }
}
