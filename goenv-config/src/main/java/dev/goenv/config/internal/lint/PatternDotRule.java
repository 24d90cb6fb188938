package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.internal.syntax.GoSpace;
import java.util.List;

/** {@code .example.com} means sub-domains in NO_PROXY; here {@code *.example.com} does. */
final class PatternDotRule implements LintRule {
    static final String CODE = "config.pattern-leading-dot";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "an entry of GOPRIVATE or its like begins with a dot, as in NO_PROXY";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return PatternLists.check(
                context,
                entry -> GoSpace.trim(entry).startsWith("."),
                (value, entries) -> context.error(
                        CODE,
                        value,
                        "No module path begins with a dot, so " + context.shown(entries)
                                + " matches nothing; the sub-domains of a name are *.name.",
                        Repairs.remedy(context, value)));
    }
}
