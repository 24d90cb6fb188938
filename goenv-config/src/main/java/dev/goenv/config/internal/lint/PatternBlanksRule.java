package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.internal.syntax.GoSpace;
import java.util.List;
import java.util.stream.Collectors;

/** Entries are not trimmed ({@code MatchPrefixPatterns} in x/mod/module/module.go, Go 1.27). */
final class PatternBlanksRule implements LintRule {
    static final String CODE = "config.pattern-blanks";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "a blank before or after an entry of GOPRIVATE or its like, which then matches nothing";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return PatternLists.check(
                context,
                entry -> !GoSpace.trim(entry).equals(entry),
                (value, entries) -> context.error(
                        CODE,
                        value,
                        "Blanks are part of an entry, so "
                                + entries.stream()
                                        .map(entry -> "\"" + context.shown(entry) + "\"")
                                        .collect(Collectors.joining(", "))
                                + " can't match.",
                        Repairs.remedy(context, value)));
    }
}
