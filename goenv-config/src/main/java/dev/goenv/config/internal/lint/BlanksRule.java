package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.internal.syntax.GoSpace;
import java.util.List;
import java.util.Set;

/** Blanks around a value, where the go command does not trim it. */
final class BlanksRule implements LintRule {
    /** Go trims these, splits them at blanks, or has a rule of its own here. */
    private static final Set<String> HARMLESS = Set.of(
            "GOPROXY",
            "GOVCS",
            "GOEXPERIMENT",
            "GOPRIVATE",
            "GONOPROXY",
            "GONOSUMDB",
            "GOINSECURE",
            "NO_PROXY",
            "no_proxy");

    static final String CODE = "config.blanks";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "a blank before or after a value is part of it";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return context.texts().stream()
                .filter(value -> !Repairs.isCommand(value.name()) && !HARMLESS.contains(value.name()))
                .filter(value -> isPadded(value))
                .map(value -> context.error(
                        CODE,
                        value,
                        "A blank before or after the value is part of it.",
                        Repairs.remedy(context, value)))
                .toList();
    }

    private static boolean isPadded(GoValue value) {
        String text = value.text().replace("\r", "");
        String trimmed = GoSpace.trim(text);
        // GOSUMDB is split at blanks, but for the word off.
        return !trimmed.equals(text) && (!value.name().equals("GOSUMDB") || trimmed.equals("off"));
    }
}
