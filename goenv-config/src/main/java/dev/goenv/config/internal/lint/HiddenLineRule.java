package dev.goenv.config.internal.lint;

import dev.goenv.config.internal.envfile.EnvLine;
import dev.goenv.env.Finding;
import dev.goenv.internal.syntax.GoSpace;
import java.util.List;
import java.util.Optional;

/** Lines with a blank before the name, a name in lower case, or no {@code =}: invisible too (readEnvFile in cfg.go, Go 1.27). */
final class HiddenLineRule implements LintRule {
    static final String CODE = "config.line-ignored";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "a line of the go/env file is invisible: a blank before the name, lower case, or `:` in place of `=`";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return context.userFile().lines().stream()
                .filter(line -> line.assignment().isEmpty())
                .flatMap(line -> finding(context, line).stream())
                .toList();
    }

    private static Optional<Finding> finding(LintContext context, EnvLine line) {
        String text = line.text();
        String trimmed = GoSpace.trim(text);
        if (trimmed.isEmpty() || trimmed.startsWith("#")) {
            return Optional.empty();
        }
        if (trimmed.indexOf('=') < 0) {
            return withoutEquals(context, line, trimmed);
        }
        String reason =
                GoSpace.isSpace(text.charAt(0)) ? "a blank stands before the name" : "the name is not in capitals";
        return HiddenLine.of(context, line, trimmed)
                .map(hidden -> hidden.finding(
                        context,
                        CODE,
                        "The go command does not see the line that is to set " + hidden.name() + ", since " + reason
                                + "."));
    }

    private static Optional<Finding> withoutEquals(LintContext context, EnvLine line, String trimmed) {
        int end = 0;
        while (end < trimmed.length() && ": \t\uFF1A".indexOf(trimmed.charAt(end)) < 0) {
            end++;
        }
        String rest = trimmed.substring(end);
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        String asAssignment = trimmed.substring(0, end) + "=" + GoSpace.trim(rest.substring(1));
        return HiddenLine.of(context, line, asAssignment)
                .map(hidden -> hidden.finding(
                        context,
                        CODE,
                        "The go command does not see the line that is to set " + hidden.name()
                                + ", since it has no \"=\"."));
    }
}
