package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class HiddenLineRuleTest {
    @Test
    void check_blankBeforeName_error() {
        assertThat(check(new HiddenLineRule(), file(" GOPRIVATE=corp.example\n")))
                .containsExactly(finding(
                        HiddenLineRule.CODE,
                        Severity.ERROR,
                        "GOPRIVATE",
                        line(1),
                        "The go command does not see the line that is to set GOPRIVATE, since a blank stands "
                                + "before the name.",
                        EnvChange.set("GOPRIVATE", "corp.example")));
    }

    @Test
    void check_lowerCase_error() {
        assertThat(check(new HiddenLineRule(), file("goproxy=direct\n")))
                .containsExactly(finding(
                        HiddenLineRule.CODE,
                        Severity.ERROR,
                        "GOPROXY",
                        line(1),
                        "The go command does not see the line that is to set GOPROXY, since the name is not "
                                + "in capitals.",
                        EnvChange.set("GOPROXY", "direct")));
    }

    @Test
    void check_colon_error() {
        assertThat(check(new HiddenLineRule(), file("GOPROXY: https://goproxy.cn,direct\n")))
                .containsExactly(finding(
                        HiddenLineRule.CODE,
                        Severity.ERROR,
                        "GOPROXY",
                        line(1),
                        "The go command does not see the line that is to set GOPROXY, since it has no \"=\".",
                        EnvChange.set("GOPROXY", "https://goproxy.cn,direct")));
    }

    @Test
    void check_commentsAndEmptyLines_silent() {
        assertThat(check(new HiddenLineRule(), file("\n# GOPROXY: off\n  \nGOPROXY=direct\nhello world\n")))
                .isEmpty();
    }
}
