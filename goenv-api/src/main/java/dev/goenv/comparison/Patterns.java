package dev.goenv.comparison;

import dev.goenv.module.ModulePatterns;
import java.util.List;

/** Checks patterns of private modules. */
final class Patterns {
    private Patterns() {}

    /**
     * {@return the patterns}
     *
     * @throws IllegalArgumentException if one of them matches nothing, since Go can't read it, or matches everything, which
     *     would switch verification off for public modules
     */
    static List<String> checked(List<String> patterns) {
        for (String pattern : patterns) {
            Plain.check("a pattern of private modules", pattern, ",|\\");
            if (!ModulePatterns.parse(pattern).malformed().isEmpty()) {
                throw new IllegalArgumentException("malformed pattern of private modules: " + pattern);
            }
            if (ModulePatterns.parse(pattern).matches("golang.org/x/text")) {
                throw new IllegalArgumentException("pattern of private modules that matches public ones: " + pattern);
            }
        }
        return List.copyOf(patterns);
    }
}
