package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import java.util.List;

/** Windows line ends: the carriage return stays in the value (readEnvFile in cfg.go, Go 1.27). */
final class CarriageReturnRule implements LintRule {
    static final String CODE = "config.carriage-return";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "a value ends in a carriage return, of a file with Windows line ends";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return context.texts().stream()
                .filter(value -> value.text().indexOf('\r') >= 0)
                .map(value -> context.error(
                        CODE,
                        value,
                        "A carriage return is part of the value: the file it comes from has Windows line ends.",
                        Repairs.remedy(context, value)))
                .toList();
    }
}
