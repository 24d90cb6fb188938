package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class PatternNeverMatchesRuleTest {
    @Test
    void check_port_error() {
        assertThat(check(new PatternNeverMatchesRule(), file("GOPRIVATE=git.corp.example:8443/team\n")))
                .containsExactly(finding(
                        PatternNeverMatchesRule.CODE,
                        Severity.ERROR,
                        "GOPRIVATE",
                        line(1),
                        "\"git.corp.example:8443/team\" matches nothing, since a module path holds no port.",
                        EnvChange.set("GOPRIVATE", "git.corp.example/team")));
    }

    @Test
    void check_dots_error() {
        assertThat(check(new PatternNeverMatchesRule(), file("GOPRIVATE=git.corp.example/...\n")))
                .containsExactly(finding(
                        PatternNeverMatchesRule.CODE,
                        Severity.ERROR,
                        "GOPRIVATE",
                        line(1),
                        "\"git.corp.example/...\" matches nothing, since dots are no wildcard here; a pattern "
                                + "covers what is below it anyway.",
                        EnvChange.set("GOPRIVATE", "git.corp.example")));
    }

    @Test
    void check_user_error() {
        assertThat(check(new PatternNeverMatchesRule(), file("GONOPROXY=git@github.com:org/repo\n")))
                .containsExactly(finding(
                        PatternNeverMatchesRule.CODE,
                        Severity.ERROR,
                        "GONOPROXY",
                        line(1),
                        "\"git@github.com:org/repo\" matches nothing, since a module path holds no user.",
                        EnvChange.set("GONOPROXY", "github.com/org/repo")));
    }

    @Test
    void check_none_silent() {
        assertThat(check(
                        new PatternNeverMatchesRule(),
                        file("GONOPROXY=none\nGOPRIVATE=git.corp.example/a/b,*.x.example\n")))
                .isEmpty();
    }
}
