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

class GosumdbOffRuleTest {
    @Test
    void check_off_warning() {
        assertThat(check(new GosumdbOffRule(), file("GOSUMDB=off\n")))
                .containsExactly(finding(
                        GosumdbOffRule.CODE,
                        Severity.WARNING,
                        "GOSUMDB",
                        line(1),
                        "GOSUMDB=off: no new download is verified, public modules included. For private modules "
                                + "set GOPRIVATE or GONOSUMDB instead.",
                        EnvChange.unset("GOSUMDB")));
    }

    @Test
    void check_osVariable_tellsUnset() {
        assertThat(check(new GosumdbOffRule(), os("GOSUMDB", "off")))
                .containsExactly(finding(
                        GosumdbOffRule.CODE,
                        Severity.WARNING,
                        "GOSUMDB",
                        osVariable("GOSUMDB"),
                        "GOSUMDB=off: no new download is verified, public modules included. For private modules "
                                + "set GOPRIVATE or GONOSUMDB instead. It is set in the OS environment, which go env "
                                + "-w does not change: unset GOSUMDB"));
    }

    @Test
    void check_noSum_silent() {
        assertThat(check(new GosumdbOffRule(), file("GONOSUMDB=corp.example\n")))
                .isEmpty();
    }
}
