package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class GoflagsDuplicateRuleTest {
    @Test
    void check_twice_note() {
        assertThat(check(new GoflagsDuplicateRule(), file("GOFLAGS=-mod=mod -x -mod=vendor\n")))
                .containsExactly(finding(
                        GoflagsDuplicateRule.CODE,
                        Severity.NOTE,
                        "GOFLAGS",
                        line(1),
                        "Of several values for one flag the last counts: -mod"));
    }

    @Test
    void check_sameOrAdditive_silent() {
        assertThat(check(new GoflagsDuplicateRule(), file("GOFLAGS=-v -v -gcflags=a=1 -gcflags=b=2\n")))
                .isEmpty();
    }
}
