package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class GoflagsVendorRuleTest {
    @Test
    void check_vendor_warning() {
        assertThat(check(new GoflagsVendorRule(), file("GOFLAGS=-mod=vendor\n")))
                .containsExactly(finding(
                        GoflagsVendorRule.CODE,
                        Severity.WARNING,
                        "GOFLAGS",
                        line(1),
                        "-mod=vendor holds for every module: those without a vendor directory do not build, "
                                + "and go get and go mod download change or load nothing. Go uses a vendor directory "
                                + "by itself where there is one."));
    }

    @Test
    void check_vendoredModule_silent() {
        assertThat(check(
                        new GoflagsVendorRule(),
                        file("GOFLAGS=-mod=vendor\n")
                                .file("/project/go.mod", "module m\n")
                                .file("/project/vendor/modules.txt", "")))
                .isEmpty();
    }

    @Test
    void check_mod_silent() {
        assertThat(check(new GoflagsVendorRule(), file("GOFLAGS=-mod=vendor -mod=mod\n")))
                .isEmpty();
    }
}
