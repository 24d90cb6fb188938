package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class GoproxyImplicitHttpsRuleTest {
    @Test
    void check_hostAlone_note() {
        assertThat(check(new GoproxyImplicitHttpsRule(), file("GOPROXY=goproxy.cn,direct\n")))
                .containsExactly(finding(
                        GoproxyImplicitHttpsRule.CODE,
                        Severity.NOTE,
                        "GOPROXY",
                        line(1),
                        "An entry has no scheme, so go asks https://goproxy.cn."));
    }

    @Test
    void check_port_warning() {
        assertThat(check(new GoproxyImplicitHttpsRule(), file("GOPROXY=https://a.example,localhost:3000\n")))
                .containsExactly(finding(
                        GoproxyImplicitHttpsRule.CODE,
                        Severity.WARNING,
                        "GOPROXY",
                        line(1),
                        "An entry has no scheme, so go asks https://localhost:3000. If port 3000 speaks plain "
                                + "HTTP, every download fails: write http:// before it.",
                        EnvChange.set("GOPROXY", "https://a.example,http://localhost:3000")));
    }

    @Test
    void check_schemeInCapitals_silent() {
        assertThat(check(new GoproxyImplicitHttpsRule(), file("GOPROXY=HTTPS://goproxy.cn,file:///x,direct\n")))
                .isEmpty();
    }
}
