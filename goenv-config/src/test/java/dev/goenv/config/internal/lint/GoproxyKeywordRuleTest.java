package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class GoproxyKeywordRuleTest {
    @Test
    void check_capitals_error() {
        assertThat(check(new GoproxyKeywordRule(), file("GOPROXY=https://goproxy.cn,DIRECT\n")))
                .containsExactly(finding(
                        GoproxyKeywordRule.CODE,
                        Severity.ERROR,
                        "GOPROXY",
                        line(1),
                        "\"DIRECT\" is no keyword in capitals: the go command takes it for a URL without a scheme.",
                        EnvChange.set("GOPROXY", "https://goproxy.cn,direct")));
    }

    @Test
    void check_off_tellsExport() {
        assertThat(check(new GoproxyKeywordRule(), os("GOPROXY", "Off")))
                .containsExactly(
                        finding(
                                GoproxyKeywordRule.CODE,
                                Severity.ERROR,
                                "GOPROXY",
                                osVariable("GOPROXY"),
                                "\"Off\" is no keyword in capitals: the go command takes it for a URL without a scheme. "
                                        + "It is set in the OS environment, which go env -w does not change: export GOPROXY=off"));
    }

    @Test
    void check_host_silent() {
        assertThat(check(new GoproxyKeywordRule(), file("GOPROXY=https://direct.example,direct\n")))
                .isEmpty();
    }
}
