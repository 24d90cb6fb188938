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

class BadZipRuleTest {
    private final BadZipRule rule = new BadZipRule();

    @Test
    void judge_noZip_quotesGo() {
        Diagnosis diagnosis = rule.judge(Cases.answered(
                                answer("zip", HttpAnswer.Result.ANSWERED, 200, "zip: not a valid zip file", false))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title())
                .isEqualTo("The module proxy proxy.example serves the zip of example.com/hello in a form go refuses");
        assertThat(diagnosis.explanation()).contains("zip: not a valid zip file");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("purge-cache", "another-proxy");
    }

    @ParameterizedTest
    @CsvSource({
        "zip, ANSWERED, 404, , false, true",
        "zip, ANSWERED, 200, has unexpected file x/go.mod, false, true",
        "zip, ANSWERED, 403, , false, false",
        "zip, TRUNCATED, 200, unexpected EOF, false, false",
        "info, TRUNCATED, 200, unexpected EOF, true, true",
        "info, MALFORMED, 200, gzip: invalid header, true, true",
        "info, MALFORMED, 0, malformed HTTP response, false, false",
        "info, ANSWERED, 200, gzip: invalid header, true, true",
        "info, ANSWERED, 200, unexpected end of JSON input, false, false",
        "info, ANSWERED, 404, , false, false"
    })
    void judge_answers_onlyZipsAndBrokenGzip(
            String operation, HttpAnswer.Result result, int status, String problem, boolean gzip, boolean named) {
        assertThat(rule.judge(Cases.answered(answer(operation, result, status, problem, gzip))
                                .symptom())
                        .isPresent())
                .isEqualTo(named);
    }

    private static HttpAnswer answer(
            String operation, HttpAnswer.Result result, int status, String problem, boolean gzip) {
        return new HttpAnswer(
                operation,
                "https://proxy.example/x",
                result,
                status,
                gzip ? Map.of("content-encoding", "gzip") : Map.of(),
                "application/zip",
                20,
                Optional.of(20L),
                "",
                List.of(),
                false,
                Optional.ofNullable(problem),
                Optional.empty(),
                Duration.ofMillis(40));
    }
}
