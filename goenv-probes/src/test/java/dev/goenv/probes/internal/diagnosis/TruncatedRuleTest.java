package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruncatedRuleTest {
    private final TruncatedRule rule = new TruncatedRule();

    @Test
    void judge_bodyEndsTooEarly_tellsTheBytes() {
        Diagnosis diagnosis = rule.judge(
                        Cases.answered(answer(HttpAnswer.Result.TRUNCATED, 200)).symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("The download from proxy.example ends too early");
        assertThat(diagnosis.evidence())
                .containsExactly(
                        "Asked https://proxy.example/x (zip): truncated (unexpected EOF) after 40 ms.",
                        "Received 20 of 5000 announced bytes.");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("try-later", "lift-limit", "another-proxy");
    }

    @ParameterizedTest
    @CsvSource({"RESET, 200, true", "RESET, 0, false", "CLOSED, 0, false", "ANSWERED, 200, false", "STALLED, 200, false"
    })
    void judge_answers_onlyThoseThatBegan(HttpAnswer.Result result, int status, boolean named) {
        assertThat(rule.judge(Cases.answered(answer(result, status)).symptom()).isPresent())
                .isEqualTo(named);
    }

    private static HttpAnswer answer(HttpAnswer.Result result, int status) {
        return new HttpAnswer(
                "zip",
                "https://proxy.example/x",
                result,
                status,
                Map.of(),
                "application/zip",
                20,
                Optional.of(5000L),
                "",
                List.of(),
                false,
                Optional.of("unexpected EOF"),
                Optional.empty(),
                Duration.ofMillis(40));
    }
}
