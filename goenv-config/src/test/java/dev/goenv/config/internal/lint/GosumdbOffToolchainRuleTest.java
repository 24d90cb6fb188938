package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class GosumdbOffToolchainRuleTest {
    @Test
    void check_auto_warning() {
        assertThat(check(new GosumdbOffToolchainRule(), file("GOSUMDB=off\n")))
                .containsExactly(finding(
                        GosumdbOffToolchainRule.CODE,
                        Severity.WARNING,
                        "GOSUMDB",
                        line(1),
                        "With GOTOOLCHAIN=auto go may want to download another Go, and that fails: verifying "
                                + "module: checksum database disabled by GOSUMDB=off",
                        EnvChange.unset("GOSUMDB")));
    }

    @Test
    void check_name_warning() {
        assertThat(check(new GosumdbOffToolchainRule(), file("GOSUMDB=off\nGOTOOLCHAIN=go1.26.1\n")))
                .containsExactly(finding(
                        GosumdbOffToolchainRule.CODE,
                        Severity.WARNING,
                        "GOSUMDB",
                        line(1),
                        "With GOTOOLCHAIN=go1.26.1 go may want to download another Go, and that fails: verifying "
                                + "module: checksum database disabled by GOSUMDB=off",
                        EnvChange.unset("GOSUMDB")));
    }

    @Test
    void check_path_silent() {
        assertThat(check(new GosumdbOffToolchainRule(), file("GOSUMDB=off\nGOTOOLCHAIN=go1.26.1+path\n")))
                .isEmpty();
    }

    @Test
    void check_local_silent() {
        assertThat(check(new GosumdbOffToolchainRule(), file("GOSUMDB=off\nGOTOOLCHAIN=local\n")))
                .isEmpty();
    }

    @Test
    void check_oneDirectory_silent() {
        assertThat(check(new GosumdbOffToolchainRule(), file("GOSUMDB=off\nGOPROXY=file:///srv/proxy\n")))
                .isEmpty();
    }
}
