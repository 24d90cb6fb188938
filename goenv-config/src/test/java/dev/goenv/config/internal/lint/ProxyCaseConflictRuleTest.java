package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import dev.goenv.testkit.FakeHost;
import org.junit.jupiter.api.Test;

class ProxyCaseConflictRuleTest {
    @Test
    void check_values_warning() {
        assertThat(check(
                        new ProxyCaseConflictRule(),
                        os("HTTPS_PROXY", "http://a.example:3128").env("https_proxy", "http://b.example:3128")))
                .containsExactly(finding(
                        ProxyCaseConflictRule.CODE,
                        Severity.WARNING,
                        "HTTPS_PROXY",
                        osVariable("HTTPS_PROXY"),
                        "HTTPS_PROXY and https_proxy differ: Go follows the upper case one, git and curl "
                                + "the lower case one."));
    }

    @Test
    void check_order_silent() {
        assertThat(check(
                        new ProxyCaseConflictRule(),
                        os("NO_PROXY", "a.example, b.example")
                                .env("no_proxy", "b.example,a.example")
                                .env("http_proxy", "http://p:1/")
                                .env("HTTP_PROXY", "http://p:1")))
                .isEmpty();
    }

    @Test
    void check_windows_silent() {
        assertThat(check(new ProxyCaseConflictRule(), FakeHost.windows().env("HTTPS_PROXY", "http://a.example:3128")))
                .isEmpty();
    }
}
