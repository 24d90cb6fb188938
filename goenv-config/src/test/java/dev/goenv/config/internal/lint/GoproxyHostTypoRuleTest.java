package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class GoproxyHostTypoRuleTest {
    @Test
    void check_goland_warning() {
        assertThat(check(new GoproxyHostTypoRule(), file("GOPROXY=https://proxy.goland.org,direct\n")))
                .containsExactly(finding(
                        GoproxyHostTypoRule.CODE,
                        Severity.WARNING,
                        "GOPROXY",
                        line(1),
                        "The host proxy.goland.org looks like a misspelt proxy.golang.org.",
                        EnvChange.set("GOPROXY", "https://proxy.golang.org,direct")));
    }

    @Test
    void check_otherEnding_warning() {
        assertThat(check(new GoproxyHostTypoRule(), os("GOPROXY", "https://proxy.golang.com,direct")))
                .containsExactly(
                        finding(
                                GoproxyHostTypoRule.CODE,
                                Severity.WARNING,
                                "GOPROXY",
                                osVariable("GOPROXY"),
                                "The host proxy.golang.com looks like a misspelt proxy.golang.org. It is set in the "
                                        + "OS environment, which go env -w does not change: export GOPROXY=https://proxy.golang.org,direct"));
    }

    @Test
    void check_ownHosts_silent() {
        assertThat(
                        check(
                                new GoproxyHostTypoRule(),
                                file(
                                        "GOPROXY=https://goproxy.corp.example,https://goproxy.de,https://proxy.golang.com.cn,https://goproxy.io\n")))
                .isEmpty();
    }
}
