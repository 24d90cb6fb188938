package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.FILE;
import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class NoProxyGapRuleTest {
    @Test
    void check_internalModuleProxy_warning() {
        assertThat(check(
                        new NoProxyGapRule(),
                        os("HTTPS_PROXY", "http://proxy.corp.example:3128")
                                .env("NO_PROXY", "localhost,10.0.0.0/8")
                                .env("GOPROXY", "https://goproxy.corp.example,direct")))
                .containsExactly(
                        finding(
                                NoProxyGapRule.CODE,
                                Severity.WARNING,
                                "NO_PROXY",
                                osVariable("NO_PROXY"),
                                "Requests to goproxy.corp.example (GOPROXY) go through the HTTP proxy of HTTPS_PROXY, "
                                        + "for no entry of NO_PROXY matches; a network such as 10.0.0.0/8 never matches a name. "
                                        + "It is set in the OS environment, which go env -w does not change: export NO_PROXY=localhost,10.0.0.0/8,goproxy.corp.example"));
    }

    @Test
    void check_privatePattern_note() {
        assertThat(check(
                        new NoProxyGapRule(),
                        os("HTTPS_PROXY", "http://proxy.example:3128").file(FILE, "GOPRIVATE=*.git.example/team\n")))
                .containsExactly(
                        finding(
                                NoProxyGapRule.CODE,
                                Severity.NOTE,
                                "NO_PROXY",
                                osVariable("NO_PROXY"),
                                "Requests to .git.example (GOPRIVATE) go through the HTTP proxy of HTTPS_PROXY, for "
                                        + "no entry of NO_PROXY matches; a network such as 10.0.0.0/8 never matches a name. "
                                        + "It is set in the OS environment, which go env -w does not change: export NO_PROXY=.git.example"));
    }

    @Test
    void check_covered_silent() {
        assertThat(check(
                        new NoProxyGapRule(),
                        os("HTTPS_PROXY", "http://p:1")
                                .env("NO_PROXY", ".corp.example")
                                .env("GOPROXY", "https://goproxy.corp.example,direct")
                                .env("GOPRIVATE", "*.corp.example,github.com/org")))
                .isEmpty();
    }

    @Test
    void check_noProxyUsed_silent() {
        assertThat(check(new NoProxyGapRule(), os("GOPRIVATE", "*.corp.example")))
                .isEmpty();
    }
}
