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

class GoauthInvalidRuleTest {
    @Test
    void check_offAmongOthers_error() {
        assertThat(check(new GoauthInvalidRule(), file("GOAUTH=netrc;off\n")))
                .containsExactly(finding(
                        GoauthInvalidRule.CODE,
                        Severity.ERROR,
                        "GOAUTH",
                        line(1),
                        "The go command ends at its first https request with: GOAUTH=off cannot be combined "
                                + "with other authentication commands (GOAUTH=netrc;off)"));
    }

    @Test
    void check_relativeDirectory_error() {
        assertThat(check(new GoauthInvalidRule(), os("GOAUTH", "git work/repo")))
                .containsExactly(finding(
                        GoauthInvalidRule.CODE,
                        Severity.ERROR,
                        "GOAUTH",
                        osVariable("GOAUTH"),
                        "The go command ends at its first https request with: GOAUTH=git dir method requires "
                                + "an absolute path to the git working directory, dir is not absolute"));
    }

    @Test
    void check_quote_warning() {
        assertThat(check(new GoauthInvalidRule(), file("GOAUTH=my-helper 'x; netrc\n")))
                .containsExactly(finding(
                        GoauthInvalidRule.CODE,
                        Severity.WARNING,
                        "GOAUTH",
                        line(1),
                        "The go command passes over a method and says so with -x alone: GOAUTH=my-helper "
                                + "'x: cannot parse GOAUTH command my-helper 'x: unterminated ' string"));
    }

    @Test
    void check_windowsPath_silent() {
        assertThat(check(new GoauthInvalidRule(), FakeHost.windows().env("GOAUTH", "git C:\\repo;netrc")))
                .isEmpty();
    }
}
