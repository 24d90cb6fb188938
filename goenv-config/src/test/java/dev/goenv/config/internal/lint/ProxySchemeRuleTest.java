package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class ProxySchemeRuleTest {
    @Test
    void check_https3128_warning() {
        assertThat(check(new ProxySchemeRule(), os("HTTPS_PROXY", "https://proxy.corp.example:3128")))
                .containsExactly(finding(
                        ProxySchemeRule.CODE,
                        Severity.WARNING,
                        "HTTPS_PROXY",
                        osVariable("HTTPS_PROXY"),
                        "https:// makes Go speak TLS to the proxy itself, which most proxies do not understand; "
                                + "requests then fail with: proxyconnect tcp: tls: first record does not look like "
                                + "a TLS handshake. It is set in the OS environment, which go env -w does not change: "
                                + "export HTTPS_PROXY=http://proxy.corp.example:3128"));
    }

    @Test
    void check_https443_silent() {
        assertThat(check(
                        new ProxySchemeRule(),
                        os("HTTPS_PROXY", "https://proxy.corp.example")
                                .env("HTTP_PROXY", "https://proxy.corp.example:8443")))
                .isEmpty();
    }
}
