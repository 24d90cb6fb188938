package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
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
    void judge_401_isEmpty() {
        assertThat(rule.judge(
                        Cases.answered(Cases.http("info", "http://proxy.example/x", HttpAnswer.Result.ANSWERED, 401))
                                .symptom()))
                .isEmpty();
    }
}
