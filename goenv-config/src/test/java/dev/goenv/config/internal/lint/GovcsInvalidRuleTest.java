package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class GovcsInvalidRuleTest {
    @Test
    void check_noColon_error() {
        assertThat(check(new GovcsInvalidRule(), file("GOVCS=git\n")))
                .containsExactly(finding(
                        GovcsInvalidRule.CODE,
                        Severity.ERROR,
                        "GOVCS",
                        line(1),
                        "Every fetch from a repository fails with: malformed entry in GOVCS (missing colon): \"git\""));
    }

    @Test
    void check_rules_silent() {
        assertThat(check(new GovcsInvalidRule(), file("GOVCS=github.com:git, *:off\n")))
                .isEmpty();
    }
}
