package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WrongBaseUrlRuleTest {
    private final WrongBaseUrlRule rule = new WrongBaseUrlRule();

    @Test
    void judge_everythingIsNotFound_pointsToThePath() {
        Diagnosis diagnosis = rule.judge(Cases.answered(answer("info", 404, "not found"))
                        .canary(answer("canary", 404, "not found"))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title())
                .isEqualTo("The URL https://proxy.example does not seem to lead to a module proxy");
        assertThat(Cases.actions(diagnosis))
                .containsExactly(
                        "correct-base-url: Set GOPROXY to the URL with the path of the repository: Artifactory has"
                                + " /artifactory/api/go/NAME, Nexus /repository/NAME; proxy.golang.org has none.");
    }

    @Test
    void judge_proxyServesThePublicModule_isEmpty() {
        assertThat(rule.judge(Cases.answered(answer("info", 404, "not found"))
                        .canary(answer("canary", 200, "v0.1.0"))
                        .symptom()))
                .isEmpty();
    }

    @Test
    void judge_serverSpeaksAsModuleProxiesDo_isEmpty() {
        assertThat(rule.judge(Cases.answered(answer("info", 404, "not found: module example.com/hello: no such"))
                        .canary(answer("canary", 404, "not found: not served here"))
                        .symptom()))
                .isEmpty();
    }

    @Test
    void judge_canaryWasNotAskedOrFails_isEmpty() {
        assertThat(rule.judge(Cases.answered(answer("info", 404, "not found")).symptom()))
                .isEmpty();
        assertThat(rule.judge(Cases.answered(answer("info", 404, "not found"))
                        .canary(answer("canary", 503, ""))
                        .symptom()))
                .isEmpty();
    }

    private static HttpAnswer answer(String operation, int status, String body) {
        return Cases.http(
                operation,
                "https://proxy.example/x",
                HttpAnswer.Result.ANSWERED,
                status,
                Map.of(),
                "text/plain",
                body,
                Optional.empty());
    }
}
