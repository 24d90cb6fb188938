package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class ProxyHostTypoRuleTest {
    @Test
    void check_letter_warning() {
        assertThat(check(
                        new ProxyHostTypoRule(),
                        os("HTTPS_PROXY", "http://porxy.corp.example:3128")
                                .env("HTTP_PROXY", "http://proxy.corp.example:3128")))
                .containsExactly(finding(
                        ProxyHostTypoRule.CODE,
                        Severity.WARNING,
                        "HTTPS_PROXY",
                        osVariable("HTTPS_PROXY"),
                        "HTTPS_PROXY names the host porxy.corp.example and HTTP_PROXY proxy.corp.example: "
                                + "one of them looks misspelt."));
    }

    @Test
    void check_numbersAndRoles_silent() {
        assertThat(check(
                        new ProxyHostTypoRule(),
                        os("HTTPS_PROXY", "http://https-proxy2.corp.example:3128")
                                .env("HTTP_PROXY", "http://http-proxy1.corp.example:3128")))
                .isEmpty();
    }
}
