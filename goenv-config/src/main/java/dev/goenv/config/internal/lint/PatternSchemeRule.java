package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import java.util.List;

/** Patterns are compared with module paths, which have no scheme. */
final class PatternSchemeRule implements LintRule {
    static final String CODE = "config.pattern-scheme";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "an entry of GOPRIVATE, GONOPROXY, GONOSUMDB or GOINSECURE is a URL";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return PatternLists.check(
                context,
                entry -> entry.contains("://"),
                (value, entries) -> context.error(
                        CODE,
                        value,
                        "No module path begins with a scheme, so " + context.shown(entries) + " matches nothing.",
                        Repairs.remedy(context, value)));
    }
}
