package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class UserFileOffRuleTest {
    @Test
    void check_goenvOff_note() {
        assertThat(check(new UserFileOffRule(), os("GOENV", "off")))
                .containsExactly(finding(
                        UserFileOffRule.CODE,
                        Severity.NOTE,
                        "GOENV",
                        osVariable("GOENV"),
                        "GOENV=off: the go command reads no go/env file of the user, and what go env -w writes "
                                + "has no effect."));
    }

    @Test
    void check_otherFile_silent() {
        assertThat(check(new UserFileOffRule(), os("GOENV", "/etc/goenv"))).isEmpty();
    }
}
