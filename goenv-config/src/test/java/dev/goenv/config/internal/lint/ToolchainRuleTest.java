package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class ToolchainRuleTest {
    @Test
    void check_noPrefix_error() {
        assertThat(check(new ToolchainRule(), file("GOTOOLCHAIN=1.26.1\n")))
                .containsExactly(finding(
                        ToolchainRule.CODE,
                        Severity.ERROR,
                        "GOTOOLCHAIN",
                        line(1),
                        "Without GOTOOLCHAIN=local in the OS environment no go command starts, go env -u "
                                + "included; all fail with: go: invalid GOTOOLCHAIN \"1.26.1\"",
                        EnvChange.set("GOTOOLCHAIN", "go1.26.1")));
    }

    @Test
    void check_nonsense_error() {
        assertThat(check(new ToolchainRule(), os("GOTOOLCHAIN", "nonsense")))
                .containsExactly(finding(
                        ToolchainRule.CODE,
                        Severity.ERROR,
                        "GOTOOLCHAIN",
                        osVariable("GOTOOLCHAIN"),
                        "Without GOTOOLCHAIN=local in the OS environment no go command starts, go env -u "
                                + "included; all fail with: go: invalid GOTOOLCHAIN \"nonsense\". It is set in the "
                                + "OS environment, which go env -w does not change: unset GOTOOLCHAIN"));
    }

    @Test
    void check_suffix_error() {
        assertThat(check(new ToolchainRule(), file("GOTOOLCHAIN=go1.26.1+latest\n")))
                .containsExactly(finding(
                        ToolchainRule.CODE,
                        Severity.ERROR,
                        "GOTOOLCHAIN",
                        line(1),
                        "Without GOTOOLCHAIN=local in the OS environment no go command starts, go env -u "
                                + "included; all fail with: go: invalid GOTOOLCHAIN \"go1.26.1+latest\": only version "
                                + "suffixes are +auto and +path",
                        EnvChange.unset("GOTOOLCHAIN")));
    }

    @Test
    void check_names_silent() {
        assertThat(check(new ToolchainRule(), file("GOTOOLCHAIN=go1.26.1+auto\n")))
                .isEmpty();
    }
}
