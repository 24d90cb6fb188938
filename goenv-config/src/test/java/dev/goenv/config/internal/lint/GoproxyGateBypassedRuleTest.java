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

class GoproxyGateBypassedRuleTest {
    @Test
    void check_barDirect_warning() {
        assertThat(check(new GoproxyGateBypassedRule(), file("GOPROXY=https://athens.corp.example|direct\n")))
                .containsExactly(finding(
                        GoproxyGateBypassedRule.CODE,
                        Severity.WARNING,
                        "GOPROXY",
                        line(1),
                        "After any error of https://athens.corp.example, a refusal or an outage included, "
                                + "the bar makes go ask direct, which then learns the names of private modules. A comma "
                                + "goes on after 404 and 410 only.",
                        EnvChange.set("GOPROXY", "https://athens.corp.example,direct")));
    }

    @Test
    void check_barPublicProxy_warning() {
        assertThat(check(
                        new GoproxyGateBypassedRule(),
                        os("GOPROXY", "https://athens.corp.example/x|https://proxy.golang.org|direct")))
                .containsExactly(
                        finding(
                                GoproxyGateBypassedRule.CODE,
                                Severity.WARNING,
                                "GOPROXY",
                                osVariable("GOPROXY"),
                                "After any error of https://athens.corp.example/x, a refusal or an outage included, "
                                        + "the bar makes go ask https://proxy.golang.org, which then learns the names of private "
                                        + "modules. A comma goes on after 404 and 410 only. It is set in the OS environment, "
                                        + "which go env -w does not change: export GOPROXY='https://athens.corp.example/x,https://proxy.golang.org|direct'"));
    }

    @Test
    void check_publicProxyOrComma_silent() {
        assertThat(check(
                        new GoproxyGateBypassedRule(),
                        file("GOPROXY=https://goproxy.cn|https://a.corp.example|https://b.corp.example,direct\n")))
                .isEmpty();
    }
}
