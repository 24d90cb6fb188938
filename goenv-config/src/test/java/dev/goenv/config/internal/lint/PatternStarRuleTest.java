package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class PatternStarRuleTest {
    @Test
    void check_star_note() {
        assertThat(check(new PatternStarRule(), file("GOPRIVATE=github.com/org/*\n")))
                .containsExactly(
                        finding(
                                PatternStarRule.CODE,
                                Severity.NOTE,
                                "GOPRIVATE",
                                line(1),
                                "github.com/org/* covers what lies below, not the path itself. Without \"/*\" it covers both."));
    }

    @Test
    void check_prefix_silent() {
        assertThat(check(new PatternStarRule(), file("GOPRIVATE=github.com/org,*.corp.example/*\n")))
                .isEmpty();
    }
}
