package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class NoProxySyntaxRuleTest {
    @Test
    void check_star_warning() {
        assertThat(check(
                        new NoProxySyntaxRule(),
                        os("HTTPS_PROXY", "http://p:1").env("NO_PROXY", "localhost,*corp.example")))
                .containsExactly(finding(
                        NoProxySyntaxRule.CODE,
                        Severity.WARNING,
                        "NO_PROXY",
                        osVariable("NO_PROXY"),
                        "The entry \"*corp.example\": never matches: a star stands alone or as *. at the "
                                + "start, and nowhere else."));
    }

    @Test
    void check_semicolon_warning() {
        assertThat(check(
                        new NoProxySyntaxRule(),
                        os("HTTPS_PROXY", "http://p:1").env("no_proxy", "a.example;b.example")))
                .containsExactly(finding(
                        NoProxySyntaxRule.CODE,
                        Severity.WARNING,
                        "no_proxy",
                        osVariable("no_proxy"),
                        "The entry \"a.example;b.example\": never matches: entries are separated by commas "
                                + "alone. It is set in the OS environment, which go env -w does not change: export "
                                + "no_proxy=a.example,b.example"));
    }

    @Test
    void check_url_warning() {
        assertThat(check(
                        new NoProxySyntaxRule(),
                        os("HTTPS_PROXY", "http://p:1").env("NO_PROXY", "https://git.corp.example/")))
                .containsExactly(finding(
                        NoProxySyntaxRule.CODE,
                        Severity.WARNING,
                        "NO_PROXY",
                        osVariable("NO_PROXY"),
                        "The entry \"https://git.corp.example/\": never matches: it is a URL; write the host alone."));
    }

    @Test
    void check_besideStar_note() {
        assertThat(check(
                        new NoProxySyntaxRule(), os("HTTPS_PROXY", "http://p:1").env("NO_PROXY", "*,a.example")))
                .containsExactly(finding(
                        NoProxySyntaxRule.CODE,
                        Severity.NOTE,
                        "NO_PROXY",
                        osVariable("NO_PROXY"),
                        "The entry \"a.example\": the entry * beside it excludes every host."));
    }

    @Test
    void check_goodEntries_silent() {
        assertThat(
                        check(
                                new NoProxySyntaxRule(),
                                os("HTTPS_PROXY", "http://p:1")
                                        .env(
                                                "NO_PROXY",
                                                "localhost,127.0.0.1,::1,.corp.example,*.x.example,10.0.0.0/8,a.example:8080, b.example")))
                .isEmpty();
    }

    @Test
    void check_noProxyAtAll_silent() {
        assertThat(check(new NoProxySyntaxRule(), os("NO_PROXY", "*corp.example")))
                .isEmpty();
    }
}
