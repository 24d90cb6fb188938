package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.HttpAnswer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WrongBaseUrlRuleTest {
    private final WrongBaseUrlRule rule = new WrongBaseUrlRule();

    @Test
    void judge_everythingIsNotFoundBelowAPath_pointsToThePath() {
        Diagnosis diagnosis = rule.judge(below("https://proxy.example/api/go", answer("canary", 404, "not found"))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title())
                .isEqualTo("The URL https://proxy.example/api/go does not seem to lead to a module proxy");
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

    @Test
    void judge_webPageForThePublicModule_isThisWithoutPathToo() {
        HttpAnswer page = Cases.http(
                "canary",
                "https://proxy.example/x",
                HttpAnswer.Result.ANSWERED,
                200,
                Map.of(),
                "text/html",
                "<html>",
                Optional.empty());
        assertThat(rule.judge(below("https://proxy.example", page).symptom())).isPresent();
    }

    @Test
    void judge_proxyForPrivateModulesAlone_isEmpty() {
        assertThat(rule.judge(below("https://proxy.example", answer("canary", 404, "not found"))
                        .symptom()))
                .isEmpty();
    }

    @Test
    void judge_proxyServesAnotherModule_isEmpty() {
        assertThat(rule.judge(below("https://proxy.example/api/go", answer("canary", 404, "not found"))
                        .passed("modproxy:https://proxy.example/api/go!corp.example/x", answer("list", 200, "v1.0.0"))
                        .symptom()))
                .isEmpty();
    }

    private static Cases below(String base, HttpAnswer canary) {
        String id = "modproxy:" + base + "!" + Cases.MODULE;
        return Cases.of()
                .leg(Cases.MODULE, Leg.Kind.MODULE_PROXY, base, Leg.OnFailure.END, id)
                .ends(id, "404", answer("info", 404, "not found"))
                .passed("canary:" + base, canary);
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
