package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class GorootMissingRuleTest {
    @Test
    void check_missing_error() {
        assertThat(check(new GorootMissingRule(), os("GOROOT", "/opt/go1.20")))
                .containsExactly(finding(
                        GorootMissingRule.CODE,
                        Severity.ERROR,
                        "GOROOT",
                        osVariable("GOROOT"),
                        "No go command works; all fail with: go: cannot find GOROOT directory: /opt/go1.20. "
                                + "It is set in the OS environment, which go env -w does not change: unset GOROOT"));
    }

    @Test
    void check_there_silent() {
        assertThat(check(new GorootMissingRule(), os("GOROOT", "/opt/go").directory("/opt/go")))
                .isEmpty();
    }
}
