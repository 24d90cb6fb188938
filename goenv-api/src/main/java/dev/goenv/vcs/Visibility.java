package dev.goenv.vcs;

import dev.goenv.module.ModulePatterns;
import java.util.Locale;

/** Whether a module is private, which in {@code GOVCS} means: whether its path matches {@code GOPRIVATE}. */
public enum Visibility {
    /** The path does not match {@code GOPRIVATE}. */
    PUBLIC,
    /** The path matches {@code GOPRIVATE}. */
    PRIVATE;

    /** {@return the visibility of a repository's root path under the patterns of {@code GOPRIVATE}} */
    public static Visibility of(ModulePatterns goprivate, String rootPath) {
        return goprivate.matches(rootPath) ? PRIVATE : PUBLIC;
    }

    /** {@return {@code public} or {@code private}, the words of {@code GOVCS}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
