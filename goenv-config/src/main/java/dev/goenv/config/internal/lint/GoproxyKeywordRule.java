package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.internal.syntax.GoSpace;
import java.util.Arrays;
import java.util.List;

/** {@code DIRECT} and {@code Off}: only in small letters are they more than names of hosts. */
final class GoproxyKeywordRule implements LintRule {
    static final String CODE = "config.goproxy-keyword";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "DIRECT, OFF, or another spelling of the words that GOPROXY takes in small letters";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOPROXY");
        return Arrays.stream(value.text().split("[,|]", -1))
                .map(GoSpace::trim)
                .filter(entry -> !entry.equals("direct") && !entry.equals("off"))
                .filter(entry -> entry.equalsIgnoreCase("direct") || entry.equalsIgnoreCase("off"))
                .limit(1)
                .map(entry -> context.error(
                        CODE,
                        value,
                        "\"" + entry
                                + "\" is no keyword in capitals: the go command takes it for a URL without a scheme.",
                        Repairs.remedy(context, value)))
                .toList();
    }
}
