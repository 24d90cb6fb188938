package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class GoproxyIgnoredEntriesRuleTest {
    @Test
    void check_afterDirect_warning() {
        assertThat(check(
                        new GoproxyIgnoredEntriesRule(),
                        file("GOPROXY=https://goproxy.cn,direct,https://proxy.golang.org,off\n")))
                .containsExactly(finding(
                        GoproxyIgnoredEntriesRule.CODE,
                        Severity.WARNING,
                        "GOPROXY",
                        line(1),
                        "go never comes to https://proxy.golang.org, off, which stands after direct.",
                        EnvChange.set("GOPROXY", "https://goproxy.cn,direct")));
    }

    @Test
    void check_directLast_silent() {
        assertThat(check(new GoproxyIgnoredEntriesRule(), file("GOPROXY=https://goproxy.cn|direct,\n")))
                .isEmpty();
    }
}
