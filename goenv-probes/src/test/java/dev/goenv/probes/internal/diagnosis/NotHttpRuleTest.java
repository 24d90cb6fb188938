package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotHttpRuleTest {
    private final NotHttpRule rule = new NotHttpRule();

    @Test
    void judge_malformedAnswer_pointsToThePort() {
        Diagnosis diagnosis = rule.judge(
                        Cases.answered(answer(HttpAnswer.Result.MALFORMED)).symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("What answers at proxy.example is no HTTP server");
        assertThat(diagnosis.evidence())
                .containsExactly(
                        "Asked https://proxy.example/x (info): malformed (malformed HTTP response \"SSH-2.0\") after"
                                + " 40 ms.");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("correct-port");
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERED", "CLOSED", "RESET", "TIMEOUT", "TRUNCATED"})
    void judge_otherEnd_isEmpty(HttpAnswer.Result result) {
        assertThat(rule.judge(Cases.answered(answer(result)).symptom())).isEmpty();
    }

    private static HttpAnswer answer(HttpAnswer.Result result) {
        return Cases.http(
                "info",
                "https://proxy.example/x",
                result,
                0,
                Map.of(),
                "",
                "",
                Optional.of("malformed HTTP response \"SSH-2.0\""));
    }
}
