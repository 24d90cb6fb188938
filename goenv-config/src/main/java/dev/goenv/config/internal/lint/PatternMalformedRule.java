package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.module.ModulePatterns;
import java.util.List;

/** Globs that are none match nothing, and the go command does not say so. */
final class PatternMalformedRule implements LintRule {
    static final String CODE = "config.pattern-malformed";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "an entry of GOPRIVATE or its like is a malformed glob, such as one with a single bracket";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return PatternLists.set(context).stream()
                .flatMap(value -> ModulePatterns.parse(value.text()).malformed().stream()
                        .map(bad -> context.error(
                                CODE,
                                value,
                                "\"" + context.shown(bad.pattern().text()) + "\" matches nothing: "
                                        + context.shown(bad.reason()),
                                Remedy.none())))
                .toList();
    }
}
