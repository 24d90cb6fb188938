package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class PatternBlanksRuleTest {
    @Test
    void check_blankAfterComma_error() {
        assertThat(check(new PatternBlanksRule(), file("GOPRIVATE=a.example, b.example ,c.example\n")))
                .containsExactly(finding(
                        PatternBlanksRule.CODE,
                        Severity.ERROR,
                        "GOPRIVATE",
                        line(1),
                        "Blanks are part of an entry, so \" b.example \" can't match.",
                        EnvChange.set("GOPRIVATE", "a.example,b.example,c.example")));
    }

    @Test
    void check_noBlank_silent() {
        assertThat(check(new PatternBlanksRule(), file("GOPRIVATE=a.example,b.example,\n")))
                .isEmpty();
    }
}
