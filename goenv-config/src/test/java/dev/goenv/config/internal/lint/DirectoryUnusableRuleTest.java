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

class DirectoryUnusableRuleTest {
    @Test
    void check_relativeGobin_error() {
        assertThat(check(new DirectoryUnusableRule(), os("GOBIN", "bin")))
                .containsExactly(finding(
                        DirectoryUnusableRule.CODE,
                        Severity.ERROR,
                        "GOBIN",
                        osVariable("GOBIN"),
                        "go install fails with: cannot install, GOBIN must be an absolute path"));
    }

    @Test
    void check_missingTemporary_error() {
        assertThat(check(new DirectoryUnusableRule(), file("GOTMPDIR=/big/tmp\n")))
                .containsExactly(finding(
                        DirectoryUnusableRule.CODE,
                        Severity.ERROR,
                        "GOTMPDIR",
                        line(1),
                        "Nothing can be built, for there is no directory /big/tmp."));
    }

    @Test
    void check_unwritableGobin_error() {
        assertThat(check(
                        new DirectoryUnusableRule(),
                        file("GOBIN=/usr/local/bin\n")
                                .directory("/usr/local/bin")
                                .unwritable("/usr/local/bin")))
                .containsExactly(finding(
                        DirectoryUnusableRule.CODE,
                        Severity.ERROR,
                        "GOBIN",
                        line(1),
                        "The directory /usr/local/bin may not be written by this user."));
    }

    @Test
    void check_missingGobin_silent() {
        assertThat(check(
                        new DirectoryUnusableRule(),
                        file("GOBIN=/home/me/bin\nGOTMPDIR=/big\n").directory("/big")))
                .isEmpty();
    }
}
