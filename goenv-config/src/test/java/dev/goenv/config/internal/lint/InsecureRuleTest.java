package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class InsecureRuleTest {
    @Test
    void check_set_warning() {
        assertThat(check(new InsecureRule(), file("GOINSECURE=git.corp.example\n")))
                .containsExactly(finding(
                        InsecureRule.CODE,
                        Severity.WARNING,
                        "GOINSECURE",
                        line(1),
                        "Modules matching git.corp.example are fetched from their origin without a verified "
                                + "certificate, or without TLS. It changes nothing for module proxies, nor for git's "
                                + "own certificate check.",
                        EnvChange.unset("GOINSECURE")));
    }

    @Test
    void check_commas_silent() {
        assertThat(check(new InsecureRule(), file("GOINSECURE=,\n"))).isEmpty();
    }
}
