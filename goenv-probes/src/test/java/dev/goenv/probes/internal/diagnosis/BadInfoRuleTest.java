package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInfoRuleTest {
    private final BadInfoRule rule = new BadInfoRule();

    @ParameterizedTest
    @CsvSource({
        "info, unexpected end of JSON input",
        "latest, json: cannot unmarshal array into Go value of type modfetch.RevInfo",
        "info, proxy returned info for version v1.0.1 instead of requested version"
    })
    void judge_contentThatGoRefuses_quotesGo(String operation, String problem) {
        Diagnosis diagnosis = rule.judge(
                        Cases.answered(answer(operation, 200, problem)).symptom())
                .orElseThrow();

        assertThat(diagnosis.title())
                .isEqualTo("The module proxy proxy.example serves the version's .info of example.com/hello in a form go"
                        + " refuses");
        assertThat(diagnosis.explanation())
                .isEqualTo("The proxy answered, but go can't use what it sent: " + problem
                        + ". A broken cache of the proxy or of something before it is the usual reason.");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("purge-cache", "another-proxy");
    }

    @ParameterizedTest
    @CsvSource({"mod, 200", "zip, 200", "info, 404"})
    void judge_otherFileOrStatus_isEmpty(String operation, int status) {
        assertThat(rule.judge(Cases.answered(answer(operation, status, "bad")).symptom()))
                .isEmpty();
    }

    private static HttpAnswer answer(String operation, int status, String problem) {
        return Cases.http(
                operation,
                "https://proxy.example/x",
                HttpAnswer.Result.ANSWERED,
                status,
                Map.of(),
                "application/json",
                "",
                Optional.of(problem));
    }
}
