package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class ModuleModeRuleTest {
    @Test
    void check_number_error() {
        assertThat(check(new ModuleModeRule(), file("GO111MODULE=1\n")))
                .containsExactly(finding(
                        ModuleModeRule.CODE,
                        Severity.ERROR,
                        "GO111MODULE",
                        line(1),
                        "Every go command that looks for modules, go env included, fails with: go: unknown "
                                + "environment setting GO111MODULE=1",
                        EnvChange.unset("GO111MODULE")));
    }

    @Test
    void check_capitals_error() {
        assertThat(check(new ModuleModeRule(), file("GO111MODULE=ON\n")))
                .containsExactly(finding(
                        ModuleModeRule.CODE,
                        Severity.ERROR,
                        "GO111MODULE",
                        line(1),
                        "Every go command that looks for modules, go env included, fails with: go: unknown "
                                + "environment setting GO111MODULE=ON",
                        EnvChange.set("GO111MODULE", "on")));
    }

    @Test
    void check_auto_silent() {
        assertThat(check(new ModuleModeRule(), file("GO111MODULE=auto\n"))).isEmpty();
    }
}
