package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import java.util.List;

/** Lists that match every module: what they switch off is off for public modules too. */
final class PatternEverythingRule implements LintRule {
    static final String CODE = "config.pattern-everything";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOPRIVATE, GONOPROXY, GONOSUMDB or GOINSECURE matches every module, as `*` does";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return PatternLists.set(context).stream()
                .filter(value -> PatternLists.matchesEverything(value.text()))
                .map(value -> context.warning(
                        CODE,
                        value,
                        value.name() + "=" + context.shown(value.text()) + " matches every module: "
                                + consequence(value.name()) + " Name the private ones only.",
                        Remedy.none()))
                .toList();
    }

    private static String consequence(String name) {
        return switch (name) {
            case "GONOSUMDB" -> "no download is checked against the checksum database, public ones included.";
            case "GONOPROXY" -> "no module proxy is ever asked, whatever GOPROXY says.";
            case "GOINSECURE" -> "servers are believed without a valid certificate, or without TLS.";
            default -> "no module proxy is asked and no download is checked against the checksum database.";
        };
    }
}
