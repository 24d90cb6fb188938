package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class GoproxyOffRuleTest {
    @Test
    void check_off_warning() {
        assertThat(check(new GoproxyOffRule(), os("GOPROXY", "off")))
                .containsExactly(finding(
                        GoproxyOffRule.CODE,
                        Severity.WARNING,
                        "GOPROXY",
                        osVariable("GOPROXY"),
                        "GOPROXY=off forbids every download; what is not in the module cache fails with: "
                                + "module lookup disabled by GOPROXY=off. It is set in the OS environment, which go "
                                + "env -w does not change: unset GOPROXY"));
    }

    @Test
    void check_lastEntry_note() {
        assertThat(check(new GoproxyOffRule(), file("GOPROXY=https://goproxy.corp.example,off\n")))
                .containsExactly(finding(
                        GoproxyOffRule.CODE,
                        Severity.NOTE,
                        "GOPROXY",
                        line(1),
                        "The list ends in off: for a module that no proxy has, go prints \"module lookup "
                                + "disabled by GOPROXY=off\" and hides the proxies' own answers."));
    }

    @Test
    void check_direct_silent() {
        assertThat(check(new GoproxyOffRule(), file("GOPROXY=direct,off\n"))).isEmpty();
    }
}
