package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.internal.syntax.GoSpace;
import dev.goenv.secret.Redaction;
import java.util.Arrays;
import java.util.List;

/** Quotation marks that no shell has removed: they are part of the value (readEnvFile in cfg.go, Go 1.27). */
final class QuotesRule implements LintRule {
    static final String CODE = "config.quotes";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "quotation marks are part of a value";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return context.texts().stream()
                .filter(value -> !Repairs.isCommand(value.name()))
                .filter(value ->
                        !(value.name().equals("GOPATH") && context.machine().windows()))
                .filter(value -> isQuoted(value.text()))
                .map(value -> context.error(
                        CODE,
                        value,
                        "The quotation marks are part of the value, for nothing removes them.",
                        Repairs.remedy(context, value)))
                .toList();
    }

    /** Also behind a separator; a quotation mark inside a password is somebody's own business. */
    private static boolean isQuoted(String text) {
        String open = Redaction.redact(text);
        return Arrays.stream(open.split("[,|;]", -1)).map(GoSpace::trim).anyMatch(Cleaning::isQuoted);
    }
}
