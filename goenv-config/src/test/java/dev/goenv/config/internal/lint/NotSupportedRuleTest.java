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

class NotSupportedRuleTest {
    @Test
    void check_httpsProxyInFile_warning() {
        assertThat(check(new NotSupportedRule(), file("HTTPS_PROXY=http://p.example:3128\nGIT_SSH_COMMAND=ssh -v\n")))
                .containsExactly(
                        finding(
                                NotSupportedRule.CODE,
                                Severity.WARNING,
                                "HTTPS_PROXY",
                                line(1),
                                "A line of the go/env file has no effect for HTTPS_PROXY: it counts in the OS environment "
                                        + "alone. Set it there."),
                        finding(
                                NotSupportedRule.CODE,
                                Severity.WARNING,
                                "GIT_SSH_COMMAND",
                                line(2),
                                "A line of the go/env file has no effect for GIT_SSH_COMMAND: it counts in the OS "
                                        + "environment alone. Set it there."));
    }

    @Test
    void check_httpsProxyInOs_silent() {
        assertThat(check(
                        new NotSupportedRule(),
                        os("HTTPS_PROXY", "http://p.example:3128").file(FILE, "GOPROXY=direct\n")))
                .isEmpty();
    }
}
