package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class GoflagsInsecureRuleTest {
    @Test
    void check_insecure_error() {
        assertThat(check(new GoflagsInsecureRule(), file("GOFLAGS=-insecure\n")))
                .containsExactly(finding(
                        GoflagsInsecureRule.CODE,
                        Severity.ERROR,
                        "GOFLAGS",
                        line(1),
                        "go get fails because of -insecure, a flag that is gone since Go 1.16."));
    }

    @Test
    void check_switchedOff_silent() {
        assertThat(check(new GoflagsInsecureRule(), file("GOFLAGS=-insecure=false\n")))
                .isEmpty();
    }
}
