package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class PatternSchemeRuleTest {
    @Test
    void check_url_error() {
        assertThat(check(new PatternSchemeRule(), file("GOPRIVATE=https://git.corp.example/team,b.example\n")))
                .containsExactly(finding(
                        PatternSchemeRule.CODE,
                        Severity.ERROR,
                        "GOPRIVATE",
                        line(1),
                        "No module path begins with a scheme, so https://git.corp.example/team matches nothing.",
                        EnvChange.set("GOPRIVATE", "git.corp.example/team,b.example")));
    }

    @Test
    void check_path_silent() {
        assertThat(check(new PatternSchemeRule(), file("GOPRIVATE=git.corp.example/team\n")))
                .isEmpty();
    }
}
