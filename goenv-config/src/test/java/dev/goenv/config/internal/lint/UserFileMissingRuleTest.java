package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.linux;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class UserFileMissingRuleTest {
    @Test
    void check_goenvNamesNothing_note() {
        assertThat(check(new UserFileMissingRule(), os("GOENV", "/etc/goenv")))
                .containsExactly(finding(
                        UserFileMissingRule.CODE,
                        Severity.NOTE,
                        "GOENV",
                        osVariable("GOENV"),
                        "GOENV names /etc/goenv, where there is no file; the go command takes it for empty."));
    }

    @Test
    void check_goenvNamesFile_silent() {
        assertThat(check(new UserFileMissingRule(), os("GOENV", "/etc/goenv").file("/etc/goenv", "")))
                .isEmpty();
    }

    @Test
    void check_defaultPlaceEmpty_silent() {
        assertThat(check(new UserFileMissingRule(), linux())).isEmpty();
    }
}
