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

class ForbiddenRuleTest {
    private final ForbiddenRule rule = new ForbiddenRule();

    @Test
    void judge_403ForThisModuleAlone_namesIt() {
        Diagnosis diagnosis = rule.judge(Cases.answered(answer("info", 403))
                        .canary(answer("canary", 200))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("The module proxy proxy.example does not give out example.com/hello");
        assertThat(diagnosis.evidence())
                .containsExactly(
                        "Asked https://proxy.example/x (info): 403 Forbidden, text/plain after 40 ms.",
                        "The server's own words: blocked by policy",
                        "The same proxy does serve the public module golang.org/x/text, so it concerns this module alone.");
        assertThat(Cases.actions(diagnosis))
                .containsExactly("allow-module: Ask the owner of proxy.example to allow example.com/hello.");
    }

    @ParameterizedTest
    @CsvSource({
        "zip, 403, 200, the zip of example.com/hello",
        "info, 402, 403, anything",
        "info, 451, 404, example.com/hello"
    })
    void judge_whatIsKeptBack_isAsNarrowAsTheEvidence(String operation, int status, int canary, String what) {
        assertThat(rule.judge(Cases.answered(answer(operation, status))
                                .canary(answer("canary", canary))
                                .symptom())
                        .map(Diagnosis::title))
                .contains("The module proxy proxy.example does not give out " + what);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410, 429, 500})
    void judge_otherStatus_isEmpty(int status) {
        assertThat(rule.judge(Cases.answered(answer("info", status)).symptom())).isEmpty();
    }

    private static HttpAnswer answer(String operation, int status) {
        return Cases.http(
                operation,
                "https://proxy.example/x",
                HttpAnswer.Result.ANSWERED,
                status,
                Map.of(),
                "text/plain",
                "blocked by policy\n",
                Optional.empty());
    }
}
