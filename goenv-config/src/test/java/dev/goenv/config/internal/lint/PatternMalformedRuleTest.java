package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class PatternMalformedRuleTest {
    @Test
    void check_bracket_error() {
        assertThat(check(new PatternMalformedRule(), file("GOPRIVATE=git[.corp.example,b.example\n")))
                .containsExactly(finding(
                        PatternMalformedRule.CODE,
                        Severity.ERROR,
                        "GOPRIVATE",
                        line(1),
                        "\"git[.corp.example\" matches nothing: syntax error in pattern: [ without ]"));
    }

    @Test
    void check_class_silent() {
        assertThat(check(new PatternMalformedRule(), file("GOPRIVATE=git[ab].corp.example\n")))
                .isEmpty();
    }
}
