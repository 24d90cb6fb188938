package dev.goenv.module;

import dev.goenv.internal.text.GoText;

/**
 * The path of a package, such as {@code golang.org/x/text/language} or {@code fmt}.
 *
 * <p>Immutable, and always valid: elements of ASCII letters, digits and {@code -._~+}, none empty, ending in a dot, or with
 * a name that Windows reserves (x/mod/module/module.go, {@code CheckImportPath}, Go 1.27). Wider than {@link ModulePath}: a
 * domain name is not demanded.
 *
 * @param text the path as it stands in an {@code import} declaration
 */
public record ImportPath(String text) implements Comparable<ImportPath> {
    /**
     * Checks the path.
     *
     * @throws GoSyntaxException with Go's message, such as {@code malformed import path "a b": invalid char ' '}, if it is not valid
     */
    public ImportPath {
        String path = text;
        PathChecks.checkPath(path, PathChecks.Kind.IMPORT).ifPresent(reason -> {
            throw PathChecks.malformed("import", path, reason);
        });
    }

    /**
     * {@return the import path written as {@code text}}
     *
     * @param text an import path
     * @throws GoSyntaxException with Go's message, if it is not valid
     */
    public static ImportPath parse(String text) {
        return new ImportPath(text);
    }

    /**
     * {@return whether {@link #parse} accepts the text}
     *
     * @param text any text
     */
    public static boolean isValid(String text) {
        return PathChecks.checkPath(text, PathChecks.Kind.IMPORT).isEmpty();
    }

    @Override
    public int compareTo(ImportPath other) {
        return GoText.compare(text, other.text);
    }

    /** {@return the path as it was written} */
    @Override
    public String toString() {
        return text;
    }
}
