package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class BlanksRuleTest {
    @Test
    void check_blankAfterPath_error() {
        assertThat(check(new BlanksRule(), file("GOMODCACHE=/cache/mod \n")))
                .containsExactly(finding(
                        BlanksRule.CODE,
                        Severity.ERROR,
                        "GOMODCACHE",
                        line(1),
                        "A blank before or after the value is part of it.",
                        EnvChange.set("GOMODCACHE", "/cache/mod")));
    }

    @Test
    void check_offWithBlank_error() {
        assertThat(check(new BlanksRule(), file("GOSUMDB=off \n")))
                .containsExactly(finding(
                        BlanksRule.CODE,
                        Severity.ERROR,
                        "GOSUMDB",
                        line(1),
                        "A blank before or after the value is part of it.",
                        EnvChange.unset("GOSUMDB")));
    }

    @Test
    void check_whereGoTrims_silent() {
        assertThat(check(new BlanksRule(), file("GOPROXY= direct \nGOFLAGS= -mod=mod\nGOSUMDB= sum.golang.org \n")))
                .isEmpty();
    }
}
