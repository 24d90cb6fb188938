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

class GoflagsInvalidRuleTest {
    @Test
    void check_noHyphen_error() {
        assertThat(check(new GoflagsInvalidRule(), file("GOFLAGS=mod=mod -v\n")))
                .containsExactly(finding(
                        GoflagsInvalidRule.CODE,
                        Severity.ERROR,
                        "GOFLAGS",
                        line(1),
                        "Every go command but go env fails with: go: parsing $GOFLAGS: non-flag \"mod=mod\"",
                        EnvChange.set("GOFLAGS", "-mod=mod -v")));
    }

    @Test
    void check_unknown_error() {
        assertThat(check(new GoflagsInvalidRule(), os("GOFLAGS", "-modd=mod")))
                .containsExactly(finding(
                        GoflagsInvalidRule.CODE,
                        Severity.ERROR,
                        "GOFLAGS",
                        osVariable("GOFLAGS"),
                        "Every go command but go env fails with: go: parsing $GOFLAGS: unknown flag -modd"));
    }

    @Test
    void check_flags_silent() {
        assertThat(check(new GoflagsInvalidRule(), file("GOFLAGS='-ldflags=-s -w' -mod=mod\n")))
                .isEmpty();
    }
}
