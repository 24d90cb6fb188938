package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static dev.goenv.config.internal.lint.Linted.linux;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import dev.goenv.env.Origin;
import dev.goenv.testkit.FakeHost;
import java.util.List;
import org.junit.jupiter.api.Test;

class CacheUnusableRuleTest {
    @Test
    void check_noHome_errors() {
        assertThat(check(new CacheUnusableRule(), FakeHost.linux()))
                .containsExactly(
                        finding(
                                CacheUnusableRule.CODE,
                                Severity.ERROR,
                                "GOMODCACHE",
                                new Origin.Derived(List.of("GOPATH")),
                                "No home directory is known, so every download fails with: module cache not found: "
                                        + "neither GOMODCACHE nor GOPATH is set"),
                        finding(
                                CacheUnusableRule.CODE,
                                Severity.ERROR,
                                "GOCACHE",
                                new Origin.Derived(List.of("home")),
                                "Nothing can be built, for go fails with: build cache is required, but could not "
                                        + "be located: GOCACHE is not defined and no home directory is known"));
    }

    @Test
    void check_relative_errors() {
        assertThat(check(new CacheUnusableRule(), file("GOMODCACHE=mod\nGOCACHE=cache\n")))
                .containsExactly(
                        finding(
                                CacheUnusableRule.CODE,
                                Severity.ERROR,
                                "GOMODCACHE",
                                line(1),
                                "GOMODCACHE entry is relative; must be absolute path: \"mod\"",
                                EnvChange.unset("GOMODCACHE")),
                        finding(
                                CacheUnusableRule.CODE,
                                Severity.ERROR,
                                "GOCACHE",
                                line(2),
                                "Nothing can be built, for go fails with: build cache is required, but could not "
                                        + "be located: GOCACHE is not an absolute path",
                                EnvChange.unset("GOCACHE")));
    }

    @Test
    void check_off_error() {
        assertThat(check(new CacheUnusableRule(), os("GOCACHE", "off")))
                .containsExactly(finding(
                        CacheUnusableRule.CODE,
                        Severity.ERROR,
                        "GOCACHE",
                        osVariable("GOCACHE"),
                        "Nothing can be built, for go fails with: build cache is disabled by GOCACHE=off, "
                                + "but required as of Go 1.12. It is set in the OS environment, which go env -w does "
                                + "not change: unset GOCACHE"));
    }

    @Test
    void check_unwritable_errors() {
        assertThat(check(new CacheUnusableRule(), linux().directory("/home/me").unwritable("/home/me")))
                .containsExactly(
                        finding(
                                CacheUnusableRule.CODE,
                                Severity.ERROR,
                                "GOMODCACHE",
                                new Origin.Derived(List.of("GOPATH")),
                                "The directory /home/me/go/pkg/mod of GOMODCACHE may not be written by this user."),
                        finding(
                                CacheUnusableRule.CODE,
                                Severity.ERROR,
                                "GOCACHE",
                                new Origin.Derived(List.of("home")),
                                "The directory /home/me/.cache/go-build of GOCACHE may not be written by this user."));
    }

    @Test
    void check_fileInTheWay_error() {
        assertThat(check(
                        new CacheUnusableRule(),
                        file("GOMODCACHE=/etc/hosts/mod\n").file("/etc/hosts", "")))
                .containsExactly(finding(
                        CacheUnusableRule.CODE,
                        Severity.ERROR,
                        "GOMODCACHE",
                        line(1),
                        "The directory /etc/hosts/mod of GOMODCACHE can't be made, for a file is in the way."));
    }

    @Test
    void check_windowsDrive_errors() {
        assertThat(check(
                        new CacheUnusableRule(),
                        FakeHost.windows()
                                .env("GOMODCACHE", "Q:\\mod")
                                .env("LocalAppData", "C:\\Users\\me\\AppData\\Local")))
                .containsExactly(finding(
                        CacheUnusableRule.CODE,
                        Severity.ERROR,
                        "GOMODCACHE",
                        osVariable("GOMODCACHE"),
                        "The directory Q:\\mod of GOMODCACHE lies on a drive that does not exist."));
    }

    @Test
    void check_notMadeYet_silent() {
        assertThat(check(new CacheUnusableRule(), linux())).isEmpty();
    }

    @Test
    void check_macos_silent() {
        assertThat(check(
                        new CacheUnusableRule(),
                        FakeHost.macos().env("HOME", "/Users/me").directory("/Users/me/Library/Caches")))
                .isEmpty();
    }
}
