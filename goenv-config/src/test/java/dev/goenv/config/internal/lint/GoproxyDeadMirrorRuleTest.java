package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class GoproxyDeadMirrorRuleTest {
    @Test
    void check_dead_warning() {
        assertThat(check(
                        new GoproxyDeadMirrorRule(),
                        file("GOPROXY=https://goproxy.baidu.com,https://goproxy.cn,direct\n")))
                .containsExactly(finding(
                        GoproxyDeadMirrorRule.CODE,
                        Severity.WARNING,
                        "GOPROXY",
                        line(1),
                        "goproxy.baidu.com answers no more: Baidu's mirror is gone.",
                        EnvChange.set("GOPROXY", "https://goproxy.cn,direct")));
    }

    @Test
    void check_onlyDead_default() {
        assertThat(check(new GoproxyDeadMirrorRule(), file("GOPROXY=https://gocenter.io\n")))
                .containsExactly(finding(
                        GoproxyDeadMirrorRule.CODE,
                        Severity.WARNING,
                        "GOPROXY",
                        line(1),
                        "gocenter.io answers no more: GoCenter was shut down in 2021.",
                        EnvChange.set("GOPROXY", "https://proxy.golang.org,direct")));
    }

    @Test
    void check_liveMirrors_silent() {
        assertThat(check(
                        new GoproxyDeadMirrorRule(),
                        file("GOPROXY=https://mirrors.aliyun.com/goproxy/,https://goproxy.io\n")))
                .isEmpty();
    }
}
