package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class CommentInValueRuleTest {
    @Test
    void check_comment_error() {
        assertThat(check(new CommentInValueRule(), file("GOSUMDB=sum.golang.org # the default\n")))
                .containsExactly(finding(
                        CommentInValueRule.CODE,
                        Severity.ERROR,
                        "GOSUMDB",
                        line(1),
                        "The comment after the value is part of it: comments stand on lines of their own.",
                        EnvChange.set("GOSUMDB", "sum.golang.org")));
    }

    @Test
    void check_fragmentOfUrl_silent() {
        assertThat(check(new CommentInValueRule(), file("GOPROXY=https://proxy.example/#x\n# GOSUMDB=off\n")))
                .isEmpty();
    }
}
