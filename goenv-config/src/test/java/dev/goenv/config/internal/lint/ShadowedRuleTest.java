package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.FILE;
import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import dev.goenv.testkit.FakeHost;
import org.junit.jupiter.api.Test;

class ShadowedRuleTest {
    @Test
    void check_otherValue_warning() {
        assertThat(check(
                        new ShadowedRule(),
                        os("GOPROXY", "off").file(FILE, "\nGOPROXY=https://me:pw1@goproxy.cn,direct\n")))
                .containsExactly(
                        finding(
                                ShadowedRule.CODE,
                                Severity.WARNING,
                                "GOPROXY",
                                osVariable("GOPROXY"),
                                "The OS environment sets GOPROXY to \"off\" and so hides \"https://***@goproxy.cn,direct\" "
                                        + "(/home/me/.config/go/env:2). What go env -w writes has no effect until: unset GOPROXY"));
    }

    @Test
    void check_windows_tellsSet() {
        assertThat(check(
                        new ShadowedRule(),
                        FakeHost.windows()
                                .env("APPDATA", "C:\\A")
                                .env("GOPRIVATE", "a")
                                .file("C:\\A\\go\\env", "GOPRIVATE=b\n")))
                .containsExactly(finding(
                        ShadowedRule.CODE,
                        Severity.WARNING,
                        "GOPRIVATE",
                        osVariable("GOPRIVATE"),
                        "The OS environment sets GOPRIVATE to \"a\" and so hides \"b\" (C:\\A\\go\\env:1). "
                                + "What go env -w writes has no effect until: set GOPRIVATE="));
    }

    @Test
    void check_sameValue_silent() {
        assertThat(check(new ShadowedRule(), os("GOPROXY", "direct").file(FILE, "GOPROXY=direct\n")))
                .isEmpty();
    }
}
