package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.HttpAnswer;
import org.junit.jupiter.api.Test;

class ToolchainRuleTest {
    private static final String ID = "toolchain:https://proxy.example!v0.0.1-go1.99.0.linux-amd64";

    private final ToolchainRule rule = new ToolchainRule();

    @Test
    void judge_proxyDoesNotHaveIt_proposesToInstall() {
        Diagnosis diagnosis = rule.judge(leg().variable("GOTOOLCHAIN", "auto", ConfigFinding.Place.DEFAULT)
                        .ends(
                                ID,
                                "download go1.99.0 for linux/amd64: toolchain not available",
                                Cases.http("toolchain", "https://proxy.example/t.zip", HttpAnswer.Result.ANSWERED, 404))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("Another Go is needed and can't be downloaded");
        assertThat(diagnosis.explanation()).endsWith("and https://proxy.example does not have it.");
        assertThat(diagnosis.evidence())
                .containsExactly(
                        "it is listed",
                        "Asked https://proxy.example/t.zip (toolchain): 404 Not Found, text/plain after 40 ms.",
                        "download go1.99.0 for linux/amd64: toolchain not available",
                        "GOTOOLCHAIN=auto");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("install-go", "proxy-with-toolchain");
    }

    @Test
    void judge_proxyRefusesConnections_tellsTheCauseBelow() {
        Diagnosis diagnosis = rule.judge(leg().ends(
                                "tcp:proxy.example:443",
                                "connection refused",
                                Cases.connect("proxy.example", "10.0.0.1", 443, ConnectAttempt.Result.REFUSED))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.evidence()).anyMatch(fact -> fact.startsWith("tcp.refused: "));
        assertThat(Cases.remedyIds(diagnosis)).endsWith("install-go", "proxy-with-toolchain");
    }

    @Test
    void judge_goproxyOff_proposesTheDefault() {
        Diagnosis diagnosis = rule.judge(Cases.of()
                        .leg("golang.org/toolchain", Leg.Kind.OFF, "off", Leg.OnFailure.END)
                        .variable("GOPROXY", "off", ConfigFinding.Place.OS)
                        .symptom())
                .orElseThrow();

        assertThat(Cases.actions(diagnosis).get(0))
                .isEqualTo("set-goproxy: export GOPROXY=https://proxy.golang.org,direct");
    }

    @Test
    void judge_otherModuleOff_isEmpty() {
        assertThat(rule.judge(Cases.of()
                        .leg(Cases.MODULE, Leg.Kind.OFF, "off", Leg.OnFailure.END)
                        .symptom()))
                .isEmpty();
    }

    @Test
    void judge_moduleNotFound_isEmpty() {
        assertThat(rule.judge(
                        Cases.answered(Cases.http("info", "https://proxy.example/x", HttpAnswer.Result.ANSWERED, 404))
                                .symptom()))
                .isEmpty();
    }

    private static Cases leg() {
        return Cases.of()
                .leg(
                        "golang.org/toolchain",
                        Leg.Kind.TOOLCHAIN,
                        "https://proxy.example",
                        Leg.OnFailure.END,
                        "dns:proxy.example",
                        "tcp:proxy.example:443",
                        ID);
    }
}
