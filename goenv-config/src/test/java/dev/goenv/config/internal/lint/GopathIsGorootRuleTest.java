package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class GopathIsGorootRuleTest {
    @Test
    void check_same_warning() {
        assertThat(check(new GopathIsGorootRule(), os("GOPATH", "/opt/go/").env("GOROOT", "/opt/go")))
                .containsExactly(finding(
                        GopathIsGorootRule.CODE,
                        Severity.WARNING,
                        "GOPATH",
                        osVariable("GOPATH"),
                        "GOPATH and GOROOT are the same directory /opt/go/, about which go warns at every "
                                + "command. It is set in the OS environment, which go env -w does not change: unset "
                                + "GOPATH"));
    }

    @Test
    void check_below_silent() {
        assertThat(check(new GopathIsGorootRule(), os("GOPATH", "/opt/go/path").env("GOROOT", "/opt/go")))
                .isEmpty();
    }
}
