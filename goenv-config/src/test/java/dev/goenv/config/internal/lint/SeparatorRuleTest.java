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

class SeparatorRuleTest {
    @Test
    void check_semicolon_error() {
        assertThat(check(new SeparatorRule(), file("GOPROXY=https://goproxy.cn;direct\n")))
                .containsExactly(finding(
                        SeparatorRule.CODE,
                        Severity.ERROR,
                        "GOPROXY",
                        line(1),
                        "Entries are separated by commas or bars; the semicolon or blank between them is "
                                + "part of an entry.",
                        EnvChange.set("GOPROXY", "https://goproxy.cn,direct")));
    }

    @Test
    void check_blank_error() {
        assertThat(check(new SeparatorRule(), os("GOPRIVATE", "a.example b.example")))
                .containsExactly(finding(
                        SeparatorRule.CODE,
                        Severity.ERROR,
                        "GOPRIVATE",
                        osVariable("GOPRIVATE"),
                        "Entries are separated by commas; the semicolon or blank between them is part of "
                                + "an entry. It is set in the OS environment, which go env -w does not change: export "
                                + "GOPRIVATE=a.example,b.example"));
    }

    @Test
    void check_goauthAndPassword_silent() {
        assertThat(check(
                        new SeparatorRule(),
                        file("GOAUTH=netrc;git /x\nGOPROXY=https://me:a;b@proxy.example, direct\n")))
                .isEmpty();
    }
}
