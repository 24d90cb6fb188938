package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerErrorRuleTest {
    private final ServerErrorRule rule = new ServerErrorRule();

    @Test
    void judge_503ForEverything_isTheProxysTrouble() {
        Diagnosis diagnosis = rule.judge(Cases.answered(answer("info", 503))
                        .canary(answer("canary", 503))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("The module proxy proxy.example fails: 503 Service Unavailable");
        assertThat(diagnosis.evidence())
                .containsExactly(
                        "Asked https://proxy.example/x (info): 503 Service Unavailable, text/plain after 40 ms.",
                        "The same proxy does not serve the public module golang.org/x/text either.",
                        "It asks to wait 7 s.");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("try-later", "another-proxy");
    }

    @ParameterizedTest
    @CsvSource({"400, check-proxy", "405, check-proxy", "500, try-later", "504, try-later"})
    void judge_status_decidesWhatToDoFirst(int status, String first) {
        assertThat(rule.judge(Cases.answered(answer("info", status)).symptom())
                        .map(Cases::remedyIds)
                        .map(ids -> ids.get(0)))
                .contains(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 404, 410})
    void judge_whatIsNoError_isEmpty(int status) {
        assertThat(rule.judge(Cases.answered(answer("info", status)).symptom())).isEmpty();
    }

    @Test
    void judge_answerOfTheDatabase_isEmpty() {
        assertThat(rule.judge(Cases.database()
                        .ends("sumdb:https://sum.golang.org", "500", answer("lookup", 500))
                        .symptom()))
                .isEmpty();
    }

    private static HttpAnswer answer(String operation, int status) {
        return Cases.http(
                operation,
                "https://proxy.example/x",
                HttpAnswer.Result.ANSWERED,
                status,
                Map.of("retry-after", "7"),
                "text/plain",
                "",
                Optional.empty());
    }
}
