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

class FullWidthRuleTest {
    @Test
    void check_chineseComma_error() {
        assertThat(check(new FullWidthRule(), file("GOPROXY=https://goproxy.cn\uFF0Cdirect\n")))
                .containsExactly(finding(
                        FullWidthRule.CODE,
                        Severity.ERROR,
                        "GOPROXY",
                        line(1),
                        "The value holds \uFF0C where plain ASCII punctuation is meant; to Go that is a letter like any other.",
                        EnvChange.set("GOPROXY", "https://goproxy.cn,direct")));
    }

    @Test
    void check_typographicQuotes_tellsExport() {
        assertThat(check(new FullWidthRule(), os("GOPRIVATE", "\u201Ca.example\uFF1Bb.example\u201D")))
                .containsExactly(finding(
                        FullWidthRule.CODE,
                        Severity.ERROR,
                        "GOPRIVATE",
                        osVariable("GOPRIVATE"),
                        "The value holds \u201C \uFF1B \u201D where plain ASCII punctuation is meant; to Go that is a letter "
                                + "like any other. It is set in the OS environment, which go env -w does not change: export "
                                + "GOPRIVATE=a.example,b.example"));
    }

    @Test
    void check_letterOfPath_silent() {
        assertThat(check(new FullWidthRule(), file("GOPATH=/home/\u5C0F\u660E/go\nGOPRIVATE=b\u00FCcher.example\n")))
                .isEmpty();
    }
}
