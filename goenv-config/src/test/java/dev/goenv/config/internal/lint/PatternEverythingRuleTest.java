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

class PatternEverythingRuleTest {
    @Test
    void check_gonosumdb_warning() {
        assertThat(check(new PatternEverythingRule(), file("GONOSUMDB=*\n")))
                .containsExactly(finding(
                        PatternEverythingRule.CODE,
                        Severity.WARNING,
                        "GONOSUMDB",
                        line(1),
                        "GONOSUMDB=* matches every module: no download is checked against the checksum database, "
                                + "public ones included. Name the private ones only."));
    }

    @Test
    void check_goprivate_warning() {
        assertThat(check(new PatternEverythingRule(), os("GOPRIVATE", "corp.example,*/*")))
                .containsExactly(finding(
                        PatternEverythingRule.CODE,
                        Severity.WARNING,
                        "GOPRIVATE",
                        osVariable("GOPRIVATE"),
                        "GOPRIVATE=corp.example,*/* matches every module: no module proxy is asked and no "
                                + "download is checked against the checksum database. Name the private ones only."));
    }

    @Test
    void check_gonoproxy_warning() {
        assertThat(check(new PatternEverythingRule(), file("GONOPROXY=**\n")))
                .containsExactly(finding(
                        PatternEverythingRule.CODE,
                        Severity.WARNING,
                        "GONOPROXY",
                        line(1),
                        "GONOPROXY=** matches every module: no module proxy is ever asked, whatever GOPROXY "
                                + "says. Name the private ones only."));
    }

    @Test
    void check_goinsecure_warning() {
        assertThat(check(new PatternEverythingRule(), file("GOINSECURE=*.*\n")))
                .containsExactly(finding(
                        PatternEverythingRule.CODE,
                        Severity.WARNING,
                        "GOINSECURE",
                        line(1),
                        "GOINSECURE=*.* matches every module: servers are believed without a valid certificate, "
                                + "or without TLS. Name the private ones only."));
    }

    @Test
    void check_subdomains_silent() {
        assertThat(check(new PatternEverythingRule(), file("GOPRIVATE=*.corp.example,github.com/*\n")))
                .isEmpty();
    }
}
