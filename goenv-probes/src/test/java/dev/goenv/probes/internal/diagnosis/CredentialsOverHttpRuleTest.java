package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import dev.goenv.env.Finding;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.HttpAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CredentialsOverHttpRuleTest {
    private final CredentialsOverHttpRule rule = new CredentialsOverHttpRule();

    @Test
    void judge_refusedToSend_proposesHttps() {
        Diagnosis diagnosis = rule.judge(Cases.answered(Cases.http(
                                "info",
                                "http://proxy.example/x",
                                HttpAnswer.Result.REFUSED_TO_SEND,
                                0,
                                Map.of(),
                                "",
                                "",
                                Optional.of("refusing to pass credentials to insecure URL")))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("Go refuses to send a password to proxy.example without encryption");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("use-https", "drop-user");
    }

    @Test
    void judge_foundByTheCheckOfTheConfiguration_isTheSame() {
        Cases cases = Cases.of()
                .leg("", Leg.Kind.MODULE_PROXY, "this machine", Leg.OnFailure.END, "config:GOPROXY")
                .ends(
                        "config:GOPROXY",
                        "refused",
                        new ConfigFinding(
                                "config.goproxy-credentials-refused",
                                Finding.Severity.ERROR,
                                "GOPROXY",
                                "OS environment",
                                ConfigFinding.Place.OS,
                                "go refuses it",
                                List.of()));
        Diagnosis diagnosis = rule.judge(cases.symptom()).orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("Go refuses to send a password to a module proxy without encryption");
        assertThat(diagnosis.subject()).isEqualTo("GOPROXY");
        assertThat(diagnosis.evidence()).containsExactly("go refuses it");
    }

    @Test
    void judge_401_isEmpty() {
        assertThat(rule.judge(
                        Cases.answered(Cases.http("info", "http://proxy.example/x", HttpAnswer.Result.ANSWERED, 401))
                                .symptom()))
                .isEmpty();
    }
}
