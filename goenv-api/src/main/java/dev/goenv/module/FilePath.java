package dev.goenv.module;

import dev.goenv.internal.text.GoText;

/**
 * A slash-separated path of a file inside a module, such as {@code internal/data/Ärger.txt}.
 *
 * <p>Immutable, and always valid: elements of ASCII letters, digits, blank and {@code !#$%&()+,-.=@[]^_{}~}, and all letters
 * of Unicode 17.0.0, whatever JDK runs; none empty, ending in a dot, or with a name that Windows reserves
 * (x/mod/module/module.go, {@code CheckFilePath}, Go 1.27). Files of a module zip must have such names.
 *
 * @param text the path, relative to the root of the module
 */
public record FilePath(String text) implements Comparable<FilePath> {
    /**
     * Checks the path.
     *
     * @throws GoSyntaxException with Go's message, such as {@code malformed file path "a*": invalid char '*'}, if it is not valid
     */
    public FilePath {
        String path = text;
        PathChecks.checkPath(path, PathChecks.Kind.FILE).ifPresent(reason -> {
            throw PathChecks.malformed("file", path, reason);
        });
    }

    /**
     * {@return the file path written as {@code text}}
     *
     * @param text a file path
     * @throws GoSyntaxException with Go's message, if it is not valid
     */
    public static FilePath parse(String text) {
        return new FilePath(text);
    }

    /**
     * {@return whether {@link #parse} accepts the text}
     *
     * @param text any text
     */
    public static boolean isValid(String text) {
        return PathChecks.checkPath(text, PathChecks.Kind.FILE).isEmpty();
    }

    @Override
    public int compareTo(FilePath other) {
        return GoText.compare(text, other.text);
    }

    /** {@return the path as it was written} */
    @Override
    public String toString() {
        return text;
    }
}
