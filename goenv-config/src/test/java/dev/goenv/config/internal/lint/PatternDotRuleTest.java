package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class PatternDotRuleTest {
    @Test
    void check_dot_error() {
        assertThat(check(new PatternDotRule(), file("GONOSUMDB=.corp.example\n")))
                .containsExactly(finding(
                        PatternDotRule.CODE,
                        Severity.ERROR,
                        "GONOSUMDB",
                        line(1),
                        "No module path begins with a dot, so .corp.example matches nothing; the sub-domains "
                                + "of a name are *.name.",
                        EnvChange.set("GONOSUMDB", "*.corp.example")));
    }

    @Test
    void check_star_silent() {
        assertThat(check(new PatternDotRule(), file("GONOSUMDB=*.corp.example\n")))
                .isEmpty();
    }
}
