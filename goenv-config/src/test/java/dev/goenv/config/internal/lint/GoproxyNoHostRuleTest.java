package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class GoproxyNoHostRuleTest {
    @Test
    void check_oneSlash_error() {
        assertThat(check(new GoproxyNoHostRule(), file("GOPROXY=https:/proxy.golang.org,direct\n")))
                .containsExactly(finding(
                        GoproxyNoHostRule.CODE,
                        Severity.ERROR,
                        "GOPROXY",
                        line(1),
                        "https:/proxy.golang.org names no host: two slashes and a host follow the scheme.",
                        EnvChange.set("GOPROXY", "https://proxy.golang.org,direct")));
    }

    @Test
    void check_file_silent() {
        assertThat(check(new GoproxyNoHostRule(), file("GOPROXY=file:///srv/proxy,https://a.example\n")))
                .isEmpty();
    }
}
