package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class DuplicateLineRuleTest {
    @Test
    void check_twoValues_note() {
        assertThat(check(new DuplicateLineRule(), file("GOPROXY=direct\nGOSUMDB=off\nGOPROXY=https://goproxy.cn\n")))
                .containsExactly(finding(
                        DuplicateLineRule.CODE,
                        Severity.NOTE,
                        "GOPROXY",
                        line(1),
                        "This line has no effect, since line 3 sets GOPROXY again."));
    }

    @Test
    void check_sameValueTwice_silent() {
        assertThat(check(new DuplicateLineRule(), file("GOPROXY=direct\nGOPROXY=direct\n")))
                .isEmpty();
    }
}
