package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.FILE;
import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static dev.goenv.config.internal.lint.Linted.os;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class GoproxyIsHttpProxyRuleTest {
    @Test
    void check_sameServer_error() {
        assertThat(check(
                        new GoproxyIsHttpProxyRule(),
                        os("HTTPS_PROXY", "http://proxy.corp.example:8080")
                                .file(FILE, "GOPROXY=http://proxy.corp.example:8080\n")))
                .containsExactly(finding(
                        GoproxyIsHttpProxyRule.CODE,
                        Severity.ERROR,
                        "GOPROXY",
                        line(1),
                        "http://proxy.corp.example:8080 is the HTTP proxy of HTTPS_PROXY, not a module proxy. "
                                + "Take it out of GOPROXY; requests go through it all the same."));
    }

    @Test
    void check_clashPort_warning() {
        assertThat(check(new GoproxyIsHttpProxyRule(), file("GOPROXY=http://127.0.0.1:7890\n")))
                .containsExactly(finding(
                        GoproxyIsHttpProxyRule.CODE,
                        Severity.WARNING,
                        "GOPROXY",
                        line(1),
                        "http://127.0.0.1:7890 has the port of an HTTP or SOCKS proxy, not of a module proxy. "
                                + "If it is an HTTP proxy, take it out of GOPROXY and set HTTPS_PROXY and HTTP_PROXY "
                                + "to it."));
    }

    @Test
    void check_port8080_note() {
        assertThat(check(new GoproxyIsHttpProxyRule(), file("GOPROXY=http://proxy.example:8080,direct\n")))
                .containsExactly(finding(
                        GoproxyIsHttpProxyRule.CODE,
                        Severity.NOTE,
                        "GOPROXY",
                        line(1),
                        "http://proxy.example:8080 has a port that HTTP proxies like too. If it is an HTTP "
                                + "proxy, take it out of GOPROXY and set HTTPS_PROXY and HTTP_PROXY to it."));
    }

    @Test
    void check_moduleProxies_silent() {
        assertThat(
                        check(
                                new GoproxyIsHttpProxyRule(),
                                os("HTTPS_PROXY", "http://proxy.example:8080")
                                        .file(
                                                FILE,
                                                "GOPROXY=http://athens.example:3000,http://proxy.example:8080/goproxy,https://x.example:3128,http://x.example:8081\n")))
                .isEmpty();
    }
}
