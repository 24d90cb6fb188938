package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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

    @Test
    void judge_contentThatIsText_showsItsBeginning() {
        HttpAnswer answer = Cases.http(
                "info",
                "https://proxy.example/x",
                HttpAnswer.Result.ANSWERED,
                200,
                Map.of(),
                "text/plain",
                "\nversion=v1.0.0\n",
                Optional.of("invalid character 'v' looking for beginning of value"));

        assertThat(rule.judge(Cases.answered(answer).symptom()).map(Diagnosis::evidence))
                .contains(List.of(
                        "Asked https://proxy.example/x (info): 200 OK, text/plain, invalid character 'v' looking for"
                                + " beginning of value after 40 ms.",
                        "What came begins with: version=v1.0.0"));
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
