package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.FILE;
import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static dev.goenv.config.internal.lint.Linted.os;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class MaskedDefaultRuleTest {
    @Test
    void check_goproxy_error() {
        assertThat(check(new MaskedDefaultRule(), file("GOPROXY=\n")))
                .containsExactly(finding(
                        MaskedDefaultRule.CODE,
                        Severity.ERROR,
                        "GOPROXY",
                        line(1),
                        "The empty line hides the default of GOPROXY. go fails with: GOPROXY list is not "
                                + "the empty string, but contains no entries",
                        EnvChange.unset("GOPROXY")));
    }

    @Test
    void check_gosumdb_error() {
        assertThat(check(new MaskedDefaultRule(), file("GOSUMDB=\n")))
                .containsExactly(finding(
                        MaskedDefaultRule.CODE,
                        Severity.ERROR,
                        "GOSUMDB",
                        line(1),
                        "The empty line hides the default of GOSUMDB. go fails with: missing GOSUMDB",
                        EnvChange.unset("GOSUMDB")));
    }

    @Test
    void check_gotoolchain_warning() {
        assertThat(check(new MaskedDefaultRule(), file("GOTOOLCHAIN=\n")))
                .containsExactly(finding(
                        MaskedDefaultRule.CODE,
                        Severity.WARNING,
                        "GOTOOLCHAIN",
                        line(1),
                        "The empty line hides the default of GOTOOLCHAIN. The local toolchain is then used "
                                + "alone, as with GOTOOLCHAIN=local.",
                        EnvChange.unset("GOTOOLCHAIN")));
    }

    @Test
    void check_emptyOsVariable_silent() {
        assertThat(check(new MaskedDefaultRule(), os("GOPROXY", "").file(FILE, "GOPRIVATE=\n")))
                .isEmpty();
    }
}
