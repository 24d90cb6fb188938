package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class UnknownVariableRuleTest {
    @Test
    void check_slip_warning() {
        assertThat(check(new UnknownVariableRule(), file("GOPRIVAE=corp.example\n")))
                .containsExactly(finding(
                        UnknownVariableRule.CODE,
                        Severity.WARNING,
                        "GOPRIVAE",
                        line(1),
                        "The go command knows no \"GOPRIVAE\"; it looks like GOPRIVATE."));
    }

    @Test
    void check_blankBeforeEquals_warning() {
        assertThat(check(new UnknownVariableRule(), file("GOPROXY =direct\n")))
                .containsExactly(finding(
                        UnknownVariableRule.CODE,
                        Severity.WARNING,
                        "GOPROXY ",
                        line(1),
                        "The go command knows no \"GOPROXY \"; it looks like GOPROXY."));
    }

    @Test
    void check_foreignName_silent() {
        assertThat(check(new UnknownVariableRule(), file("EDITOR=vi\nGOLAND_HOME=/x\nGOPRIVATE=x.example\n")))
                .isEmpty();
    }
}
