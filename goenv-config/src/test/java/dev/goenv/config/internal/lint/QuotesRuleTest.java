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
import dev.goenv.testkit.FakeHost;
import org.junit.jupiter.api.Test;

class QuotesRuleTest {
    @Test
    void check_quotesAroundValue_error() {
        assertThat(check(new QuotesRule(), file("GOPROXY=\"https://goproxy.cn,direct\"\n")))
                .containsExactly(finding(
                        QuotesRule.CODE,
                        Severity.ERROR,
                        "GOPROXY",
                        line(1),
                        "The quotation marks are part of the value, for nothing removes them.",
                        EnvChange.set("GOPROXY", "https://goproxy.cn,direct")));
    }

    @Test
    void check_quotesInOsVariable_tellsExport() {
        assertThat(check(new QuotesRule(), os("HTTPS_PROXY", "'http://proxy.corp.example:3128'")))
                .containsExactly(
                        finding(
                                QuotesRule.CODE,
                                Severity.ERROR,
                                "HTTPS_PROXY",
                                osVariable("HTTPS_PROXY"),
                                "The quotation marks are part of the value, for nothing removes them. It is set in "
                                        + "the OS environment, which go env -w does not change: export HTTPS_PROXY=http://proxy.corp.example:3128"));
    }

    @Test
    void check_quotesAroundEntry_error() {
        assertThat(check(new QuotesRule(), file("GOPRIVATE=a.example,'b.example'\n")))
                .containsExactly(finding(
                        QuotesRule.CODE,
                        Severity.ERROR,
                        "GOPRIVATE",
                        line(1),
                        "The quotation marks are part of the value, for nothing removes them.",
                        EnvChange.set("GOPRIVATE", "a.example,b.example")));
    }

    @Test
    void check_flagsAndCommands_silent() {
        assertThat(check(new QuotesRule(), file("GOFLAGS='-ldflags=-s -w' -mod=mod\nCC=\"/opt/my gcc\"\n")))
                .isEmpty();
    }

    @Test
    void check_quoteInsidePassword_silent() {
        assertThat(check(new QuotesRule(), os("HTTPS_PROXY", "http://me:a\"b@proxy.example:3128")))
                .isEmpty();
    }

    @Test
    void check_windowsPathList_silent() {
        assertThat(check(new QuotesRule(), FakeHost.windows().env("GOPATH", "\"C:\\my go\";D:\\go")))
                .isEmpty();
    }
}
