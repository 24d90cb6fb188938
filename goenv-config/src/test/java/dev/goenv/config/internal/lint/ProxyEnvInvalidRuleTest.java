package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class ProxyEnvInvalidRuleTest {
    @Test
    void check_badEscape_error() {
        assertThat(check(new ProxyEnvInvalidRule(), os("HTTPS_PROXY", "http://alice:s3%zz@proxy.example:3128")))
                .containsExactly(finding(
                        ProxyEnvInvalidRule.CODE,
                        Severity.ERROR,
                        "HTTPS_PROXY",
                        osVariable("HTTPS_PROXY"),
                        "Go ignores HTTPS_PROXY without a word and goes direct: invalid proxy address \"http://***@proxy.example:3128\": "
                                + "parse \"http://***@proxy.example:3128\": invalid URL escape \"***\""));
    }

    @Test
    void check_schemeWithoutColon_error() {
        assertThat(check(new ProxyEnvInvalidRule(), os("HTTPS_PROXY", "http//proxy.example:3128")))
                .containsExactly(finding(
                        ProxyEnvInvalidRule.CODE,
                        Severity.ERROR,
                        "HTTPS_PROXY",
                        osVariable("HTTPS_PROXY"),
                        "Go reads a host named \"http\" out of HTTPS_PROXY. Write scheme://host:port."));
    }

    @Test
    void check_schemeSlip_warning() {
        assertThat(check(new ProxyEnvInvalidRule(), os("http_proxy", "htp://proxy.example:3128")))
                .containsExactly(finding(
                        ProxyEnvInvalidRule.CODE,
                        Severity.WARNING,
                        "http_proxy",
                        osVariable("http_proxy"),
                        "Go knows no scheme \"htp\" and takes the server for a plain HTTP proxy."));
    }

    @Test
    void check_hostAndPort_silent() {
        assertThat(check(
                        new ProxyEnvInvalidRule(),
                        os("HTTPS_PROXY", "proxy.example:3128").env("HTTP_PROXY", "socks5://127.0.0.1:1080")))
                .isEmpty();
    }
}
