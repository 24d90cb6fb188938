package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class GoproxyCredentialsRefusedRuleTest {
    @Test
    void check_http_error() {
        assertThat(check(
                        new GoproxyCredentialsRefusedRule(),
                        file("GOPROXY=http://alice:s3cr3t@goproxy.corp.example\n")))
                .containsExactly(finding(
                        GoproxyCredentialsRefusedRule.CODE,
                        Severity.ERROR,
                        "GOPROXY",
                        line(1),
                        "Every request to http://***@goproxy.corp.example fails with: refusing to pass credentials "
                                + "to insecure URL"));
    }

    @Test
    void check_https_silent() {
        assertThat(check(
                        new GoproxyCredentialsRefusedRule(),
                        file("GOPROXY=https://alice:s3cr3t@goproxy.corp.example\n")))
                .isEmpty();
    }
}
