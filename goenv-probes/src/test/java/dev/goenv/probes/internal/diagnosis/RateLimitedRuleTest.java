package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitedRuleTest {
    private final RateLimitedRule rule = new RateLimitedRule();

    @ParameterizedTest
    @CsvSource({
        "120, It asks to wait 120 s., Run the go command again after 120 s.",
        "'Wed, 01 Jul 2026 12:05:00 GMT', 'It asks to wait until Wed, 01 Jul 2026 12:05:00 GMT.', 'Run the go command again"
                + " after Wed, 01 Jul 2026 12:05:00 GMT.'",
        "'', It does not say how long to wait., Run the go command again in some minutes."
    })
    void judge_429_tellsHowLongToWait(String header, String fact, String advice) {
        Diagnosis diagnosis =
                rule.judge(Cases.answered(answer(429, header)).symptom()).orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("The module proxy proxy.example has had too many requests");
        assertThat(diagnosis.evidence()).contains(fact);
        assertThat(Cases.actions(diagnosis).get(0)).isEqualTo("try-later: " + advice);
    }

    @Test
    void judge_503WithRetryAfter_isEmpty() {
        assertThat(rule.judge(Cases.answered(answer(503, "5")).symptom())).isEmpty();
    }

    private static HttpAnswer answer(int status, String retryAfter) {
        return Cases.http(
                "info",
                "https://proxy.example/x",
                HttpAnswer.Result.ANSWERED,
                status,
                retryAfter.isEmpty() ? Map.of() : Map.of("retry-after", retryAfter),
                "text/plain",
                "",
                Optional.empty());
    }
}
