package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import java.util.List;

/** {@code x/*}: right for what is below, and not for x itself. */
final class PatternStarRule implements LintRule {
    static final String CODE = "config.pattern-trailing-star";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "an entry of GOPRIVATE or its like ends in `/*`, which leaves the path itself out";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return PatternLists.check(
                context,
                entry -> entry.endsWith("/*") && !entry.startsWith("*"),
                (value, entries) -> context.note(
                        CODE,
                        value,
                        context.shown(entries)
                                + " covers what lies below, not the path itself. Without \"/*\" it covers both.",
                        Remedy.none()));
    }
}
