package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class GopathModeRuleTest {
    @Test
    void check_off_warning() {
        assertThat(check(new GopathModeRule(), os("GO111MODULE", "off")))
                .containsExactly(finding(
                        GopathModeRule.CODE,
                        Severity.WARNING,
                        "GO111MODULE",
                        osVariable("GO111MODULE"),
                        "GO111MODULE=off: go.mod files are not read, GOPROXY has no effect, and go get downloads "
                                + "nothing. It is set in the OS environment, which go env -w does not change: unset "
                                + "GO111MODULE"));
    }

    @Test
    void check_on_silent() {
        assertThat(check(new GopathModeRule(), os("GO111MODULE", "on"))).isEmpty();
    }
}
