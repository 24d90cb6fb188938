package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class GoproxyEmptyListRuleTest {
    @Test
    void check_separatorsOnly_error() {
        assertThat(check(new GoproxyEmptyListRule(), file("GOPROXY= , |\n")))
                .containsExactly(finding(
                        GoproxyEmptyListRule.CODE,
                        Severity.ERROR,
                        "GOPROXY",
                        line(1),
                        "Every download fails with: GOPROXY list is not the empty string, but contains no entries",
                        EnvChange.unset("GOPROXY")));
    }

    @Test
    void check_oneEntry_silent() {
        assertThat(check(new GoproxyEmptyListRule(), file("GOPROXY=,direct,\n")))
                .isEmpty();
    }

    @Test
    void check_emptyLine_silent() {
        assertThat(check(new GoproxyEmptyListRule(), file("GOPROXY=\n"))).isEmpty();
    }
}
