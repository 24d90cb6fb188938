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

class RedirectsRuleTest {
    private final RedirectsRule rule = new RedirectsRule();

    @Test
    void judge_redirectLoop_tellsTheChain() {
        Diagnosis diagnosis = rule.judge(Cases.answered(answer(
                                HttpAnswer.Result.BAD_REDIRECT,
                                302,
                                List.of("https://proxy.example/a", "https://proxy.example/b")))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("The module proxy proxy.example redirects in a way go does not follow");
        assertThat(diagnosis.evidence())
                .contains(
                        "Redirected to https://proxy.example/a, then https://proxy.example/b.",
                        "2 redirects were followed.");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("correct-forwarding", "final-url");
    }

    @ParameterizedTest
    @CsvSource({"ANSWERED, 302, true", "ANSWERED, 200, false", "ANSWERED, 404, false", "RESET, 0, false"})
    void judge_answers_onlyRedirects(HttpAnswer.Result result, int status, boolean named) {
        assertThat(rule.judge(Cases.answered(answer(result, status, List.of("https://cdn.example/x")))
                                .symptom())
                        .isPresent())
                .isEqualTo(named);
    }

    private static HttpAnswer answer(HttpAnswer.Result result, int status, List<String> redirects) {
        return new HttpAnswer(
                "info",
                "https://proxy.example/x",
                result,
                status,
                Map.of(),
                "",
                0,
                Optional.empty(),
                "",
                redirects,
                false,
                Optional.of("stopped after 10 redirects"),
                Optional.empty(),
                Duration.ofMillis(40));
    }
}
