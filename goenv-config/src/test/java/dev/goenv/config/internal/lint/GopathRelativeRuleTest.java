package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import dev.goenv.testkit.FakeHost;
import org.junit.jupiter.api.Test;

class GopathRelativeRuleTest {
    @Test
    void check_relative_error() {
        assertThat(check(new GopathRelativeRule(), file("GOPATH=/home/me/go:work\n")))
                .containsExactly(finding(
                        GopathRelativeRule.CODE,
                        Severity.ERROR,
                        "GOPATH",
                        line(1),
                        "No go command works; all fail with: go: GOPATH entry is relative; must be absolute "
                                + "path: \"work\""));
    }

    @Test
    void check_tilde_error() {
        assertThat(check(new GopathRelativeRule(), os("GOPATH", "~/go")))
                .containsExactly(finding(
                        GopathRelativeRule.CODE,
                        Severity.ERROR,
                        "GOPATH",
                        osVariable("GOPATH"),
                        "No go command works; all fail with: go: GOPATH entry cannot start with shell metacharacter "
                                + "'~': \"~/go\""));
    }

    @Test
    void check_emptyEntry_silent() {
        assertThat(check(new GopathRelativeRule(), file("GOPATH=/home/me/go:\n")))
                .isEmpty();
    }

    @Test
    void check_windows_silent() {
        assertThat(check(new GopathRelativeRule(), FakeHost.windows().env("GOPATH", "C:\\go;D:\\x~1")))
                .isEmpty();
    }
}
