package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class ProxyNotAppliedRuleTest {
    @Test
    void check_allProxyOnly_warning() {
        assertThat(check(new ProxyNotAppliedRule(), os("ALL_PROXY", "socks5://127.0.0.1:1080")))
                .containsExactly(finding(
                        ProxyNotAppliedRule.CODE,
                        Severity.WARNING,
                        "ALL_PROXY",
                        osVariable("ALL_PROXY"),
                        "Go does not know ALL_PROXY and goes direct. Set HTTPS_PROXY and HTTP_PROXY to the "
                                + "same proxy."));
    }

    @Test
    void check_httpOnly_warning() {
        assertThat(check(new ProxyNotAppliedRule(), os("http_proxy", "http://proxy.example:3128")))
                .containsExactly(finding(
                        ProxyNotAppliedRule.CODE,
                        Severity.WARNING,
                        "http_proxy",
                        osVariable("http_proxy"),
                        "http_proxy is for http:// requests alone. HTTPS_PROXY is not set, so go reaches "
                                + "module proxies and repositories directly."));
    }

    @Test
    void check_httpsOnly_note() {
        assertThat(check(new ProxyNotAppliedRule(), os("HTTPS_PROXY", "http://proxy.example:3128")))
                .containsExactly(finding(
                        ProxyNotAppliedRule.CODE,
                        Severity.NOTE,
                        "HTTPS_PROXY",
                        osVariable("HTTPS_PROXY"),
                        "HTTPS_PROXY is for https:// requests alone; http:// ones go direct, since HTTP_PROXY "
                                + "is not set."));
    }

    @Test
    void check_cgi_warning() {
        assertThat(check(
                        new ProxyNotAppliedRule(),
                        os("HTTPS_PROXY", "http://p:1")
                                .env("HTTP_PROXY", "http://p:1")
                                .env("REQUEST_METHOD", "GET")))
                .containsExactly(
                        finding(
                                ProxyNotAppliedRule.CODE,
                                Severity.WARNING,
                                "REQUEST_METHOD",
                                osVariable("REQUEST_METHOD"),
                                "REQUEST_METHOD makes Go believe that it runs as a CGI program; every http:// request "
                                        + "through a proxy fails with: refusing to use HTTP_PROXY value in CGI environment. "
                                        + "It is set in the OS environment, which go env -w does not change: unset REQUEST_METHOD"));
    }

    @Test
    void check_both_silent() {
        assertThat(check(
                        new ProxyNotAppliedRule(),
                        os("HTTPS_PROXY", "http://p:1")
                                .env("http_proxy", "http://p:1")
                                .env("ALL_PROXY", "http://p:1")))
                .isEmpty();
    }
}
