package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.secret.Redaction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Punctuation of a Chinese or Japanese keyboard, or of a word processor: to Go these are letters like any other. */
final class FullWidthRule implements LintRule {
    static final String CODE = "config.full-width-punctuation";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "full-width or typographic punctuation such as \uFF0C \uFF1B \uFF5C \uFF1A \u201C \u201D in a value";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return context.texts().stream()
                .flatMap(value -> finding(context, value).stream())
                .toList();
    }

    private static Optional<Finding> finding(LintContext context, GoValue value) {
        String wide = Redaction.redact(value.text())
                .chars()
                .filter(c -> Cleaning.isWide((char) c))
                .distinct()
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining(" "));
        boolean command = Repairs.isCommand(value.name()) || Repairs.isPath(value.name());
        return wide.isEmpty() || command
                ? Optional.empty()
                : Optional.of(context.error(
                        CODE,
                        value,
                        "The value holds " + wide
                                + " where plain ASCII punctuation is meant; to Go that is a letter like any other.",
                        Repairs.remedy(context, value)));
    }
}
