package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.env.Origin;
import java.util.List;

/** What {@code go env -w} warns about: the OS environment is stronger than the file (cfg.Getenv, Go 1.27). */
final class ShadowedRule implements LintRule {
    static final String CODE = "config.env-shadowed";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "an OS variable hides another value in the go/env file, so that `go env -w` seems to do nothing";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return context.settings().stream()
                .filter(value -> value.origin() instanceof Origin.OsEnvironment)
                .flatMap(value -> value.shadows().stream()
                        .filter(shadow -> shadow.origin() instanceof Origin.UserFile)
                        .filter(shadow -> !shadow.text().equals(value.text()))
                        .map(shadow -> finding(context, value, shadow)))
                .toList();
    }

    private static Finding finding(LintContext context, GoValue value, GoValue.Shadowed shadow) {
        String unset = context.machine().windows() ? "set " + value.name() + "=" : "unset " + value.name();
        return context.warning(
                CODE,
                value,
                "The OS environment sets " + value.name() + " to \"" + context.shown(value.text())
                        + "\" and so hides \""
                        + context.shown(shadow.text()) + "\" (" + shadow.origin()
                        + "). What go env -w writes has no effect until: "
                        + unset,
                Remedy.none());
    }
}
