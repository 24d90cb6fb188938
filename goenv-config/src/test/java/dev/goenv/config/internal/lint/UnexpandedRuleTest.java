package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import dev.goenv.env.Origin;
import dev.goenv.testkit.FakeHost;
import org.junit.jupiter.api.Test;

class UnexpandedRuleTest {
    @Test
    void check_braces_error() {
        assertThat(check(new UnexpandedRule(), file("GOMODCACHE=${HOME}/cache\n")))
                .containsExactly(finding(
                        UnexpandedRule.CODE,
                        Severity.ERROR,
                        "GOMODCACHE",
                        line(1),
                        "\"${HOME}\" is taken as it stands: neither the go command nor its file replaces it."));
    }

    @Test
    void check_tilde_error() {
        assertThat(check(new UnexpandedRule(), file("GOPATH=/x:~/go\n")))
                .containsExactly(finding(
                        UnexpandedRule.CODE,
                        Severity.ERROR,
                        "GOPATH",
                        line(1),
                        "\"~\" is taken as it stands: neither the go command nor its file replaces it."));
    }

    @Test
    void check_percent_error() {
        assertThat(check(
                        new UnexpandedRule(),
                        FakeHost.windows()
                                .env("APPDATA", "C:\\A")
                                .file("C:\\A\\go\\env", "GOPATH=%USERPROFILE%\\go\n")))
                .containsExactly(finding(
                        UnexpandedRule.CODE,
                        Severity.ERROR,
                        "GOPATH",
                        new Origin.UserFile("C:\\A\\go\\env", 1),
                        "\"%USERPROFILE%\" is taken as it stands: neither the go command nor its file replaces it."));
    }

    @Test
    void check_dollarName_error() {
        assertThat(check(new UnexpandedRule(), os("GOPROXY", "https://proxy.example/$TENANT,direct")))
                .containsExactly(finding(
                        UnexpandedRule.CODE,
                        Severity.ERROR,
                        "GOPROXY",
                        osVariable("GOPROXY"),
                        "\"$TENANT\" is taken as it stands: neither the go command nor its file replaces it."));
    }

    @Test
    void check_escapesAndPasswords_silent() {
        assertThat(check(
                        new UnexpandedRule(),
                        file("GOPROXY=https://me:${x}@proxy.example/a%2Fb%2Fc/~me\nGOFLAGS=-ldflags=-r=$ORIGIN\n")))
                .isEmpty();
    }
}
