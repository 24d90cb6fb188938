package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.secret.Redaction;
import java.util.List;

/** A comment after a value: only lines that begin with {@code #} are comments (readEnvFile in cfg.go, Go 1.27). */
final class CommentInValueRule implements LintRule {
    static final String CODE = "config.comment-in-value";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "a `# comment` after a value is part of it";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return context.texts().stream()
                .filter(value -> Cleaning.comment(Redaction.redact(value.text())) >= 0)
                .filter(value -> !value.name().startsWith("CGO_"))
                .map(value -> context.error(
                        CODE,
                        value,
                        "The comment after the value is part of it: comments stand on lines of their own.",
                        Repairs.remedy(context, value)))
                .toList();
    }
}
