package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadModRuleTest {
    private final BadModRule rule = new BadModRule();

    @Test
    void judge_otherPathDeclared_proposesToRequireIt() {
        Diagnosis diagnosis = rule.judge(Cases.answered(answer(
                                "mod",
                                200,
                                Optional.of("parsing go.mod:\n\tmodule declares its path as: github.com/other/hello\n\t"
                                        + "        but was required as: example.com/hello")))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("The module at example.com/hello declares another path");
        assertThat(diagnosis.evidence())
                .containsExactly(
                        "Asked https://proxy.example/x (mod): 200 OK, text/plain, parsing go.mod: module declares its"
                                + " path as: github.com/other/hello but was required as: example.com/hello after 40 ms.");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("require-declared-path");
    }

    @Test
    void judge_modIsMissingThoughInfoIsThere_isThis() {
        Diagnosis diagnosis = rule.judge(
                        Cases.answered(answer("info", 200, Optional.empty()), answer("mod", 404, Optional.empty()))
                                .symptom())
                .orElseThrow();

        assertThat(diagnosis.title())
                .isEqualTo("The module proxy proxy.example has example.com/hello, but not the .mod of it");
        assertThat(diagnosis.explanation()).contains("reading https://proxy.example/x: 404 Not Found");
    }

    @ParameterizedTest
    @CsvSource({"mod, 403, bad", "mod, 200, ", "info, 200, bad", "info, 404, "})
    void judge_otherwise_isEmpty(String operation, int status, String problem) {
        assertThat(rule.judge(Cases.answered(answer(operation, status, Optional.ofNullable(problem)))
                        .symptom()))
                .isEmpty();
    }

    private static HttpAnswer answer(String operation, int status, Optional<String> problem) {
        return Cases.http(
                operation,
                "https://proxy.example/x",
                HttpAnswer.Result.ANSWERED,
                status,
                Map.of(),
                "text/plain",
                "",
                problem);
    }
}
