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

class GosumdbInvalidRuleTest {
    @Test
    void check_unknownName_error() {
        assertThat(check(new GosumdbInvalidRule(), file("GOSUMDB=sum.corp.example\n")))
                .containsExactly(finding(
                        GosumdbInvalidRule.CODE,
                        Severity.ERROR,
                        "GOSUMDB",
                        line(1),
                        "Every download of a module that is not in go.sum fails with: verifying module: invalid "
                                + "GOSUMDB: malformed verifier id"));
    }

    @Test
    void check_url_error() {
        assertThat(check(new GosumdbInvalidRule(), file("GOSUMDB=https://sum.golang.org\n")))
                .containsExactly(finding(
                        GosumdbInvalidRule.CODE,
                        Severity.ERROR,
                        "GOSUMDB",
                        line(1),
                        "Every download of a module that is not in go.sum fails with: verifying module: invalid "
                                + "GOSUMDB: malformed verifier id",
                        EnvChange.unset("GOSUMDB")));
    }

    @Test
    void check_offInCapitals_error() {
        assertThat(check(new GosumdbInvalidRule(), os("GOSUMDB", "OFF")))
                .containsExactly(finding(
                        GosumdbInvalidRule.CODE,
                        Severity.ERROR,
                        "GOSUMDB",
                        osVariable("GOSUMDB"),
                        "Every download of a module that is not in go.sum fails with: verifying module: invalid "
                                + "GOSUMDB: malformed verifier id. It is set in the OS environment, which go env -w "
                                + "does not change: unset GOSUMDB"));
    }

    @Test
    void check_knownNames_silent() {
        assertThat(check(new GosumdbInvalidRule(), file("GOSUMDB=sum.golang.google.cn\n")))
                .isEmpty();
    }
}
