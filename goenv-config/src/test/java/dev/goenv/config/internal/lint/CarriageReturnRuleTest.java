package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class CarriageReturnRuleTest {
    @Test
    void check_windowsLineEnds_error() {
        assertThat(check(new CarriageReturnRule(), file("GOPROXY=https://goproxy.cn,direct\r\n")))
                .containsExactly(finding(
                        CarriageReturnRule.CODE,
                        Severity.ERROR,
                        "GOPROXY",
                        line(1),
                        "A carriage return is part of the value: the file it comes from has Windows line ends.",
                        EnvChange.set("GOPROXY", "https://goproxy.cn,direct")));
    }

    @Test
    void check_unixLineEnds_silent() {
        assertThat(check(new CarriageReturnRule(), file("GOPROXY=https://goproxy.cn,direct\n")))
                .isEmpty();
    }
}
