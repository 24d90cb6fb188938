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

class SecretExposedRuleTest {
    @Test
    void check_goproxyUserInfo_warning() {
        assertThat(check(new SecretExposedRule(), file("GOPROXY=https://alice:s3cr3t@goproxy.corp.example,direct\n")))
                .containsExactly(finding(
                        SecretExposedRule.CODE,
                        Severity.WARNING,
                        "GOPROXY",
                        line(1),
                        "GOPROXY holds a secret in clear text: https://***@goproxy.corp.example,direct. go "
                                + "env prints it, and so do some errors. Move it to a netrc file (machine, login, password) "
                                + "or GOAUTH."));
    }

    @Test
    void check_httpsProxyPassword_note() {
        assertThat(check(new SecretExposedRule(), os("HTTPS_PROXY", "http://alice:s3cr3t@proxy.example:3128")))
                .containsExactly(finding(
                        SecretExposedRule.CODE,
                        Severity.NOTE,
                        "HTTPS_PROXY",
                        osVariable("HTTPS_PROXY"),
                        "HTTPS_PROXY holds a secret in clear text: http://***@proxy.example:3128. Every program "
                                + "started from here can read it; Go has no other way to log in at an HTTP proxy."));
    }

    @Test
    void check_tokenInFlags_warning() {
        assertThat(check(
                        new SecretExposedRule(),
                        os("GOFLAGS", "-ldflags=-X=main.key=ghp_abcdefghijklmnopqrstuvwxyz0123456789")))
                .containsExactly(finding(
                        SecretExposedRule.CODE,
                        Severity.WARNING,
                        "GOFLAGS",
                        osVariable("GOFLAGS"),
                        "GOFLAGS holds a secret in clear text: -ldflags=-X=main.key=***. go env prints it, "
                                + "and so do build logs."));
    }

    @Test
    void check_verifierKeyAndPath_silent() {
        assertThat(
                        check(
                                new SecretExposedRule(),
                                file(
                                        "GOSUMDB=sum.example+3f9b4ea5+AZ0O1fO5Vv5KTIm3BOoGvpPMJMEKCXuXIC/qG0+kzmHP\nGOPROXY=https://p.example/@v\n")))
                .isEmpty();
    }
}
