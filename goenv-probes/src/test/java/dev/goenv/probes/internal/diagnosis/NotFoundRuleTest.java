package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.HttpAnswer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotFoundRuleTest {
    private static final String URL = "https://proxy.example/x";

    private final NotFoundRule rule = new NotFoundRule();

    @Test
    void judge_versionMissing_listsVersionsFirst() {
        String id = "modproxy:https://proxy.example!example.com/Hello@v1.9.9";
        Diagnosis diagnosis = rule.judge(Cases.of()
                        .leg("example.com/Hello", Leg.Kind.MODULE_PROXY, "https://proxy.example", Leg.OnFailure.END, id)
                        .ends(id, "404", answer("info", 404, "not found: unknown revision v1.9.9"))
                        .canary(answer("canary", 200, "v0.1.0"))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title())
                .isEqualTo("The module proxy proxy.example does not have example.com/Hello@v1.9.9");
        assertThat(diagnosis.evidence())
                .containsExactly(
                        "Asked https://proxy.example/x (info): 404 Not Found, text/plain after 40 ms.",
                        "The server's own words: not found: unknown revision v1.9.9",
                        "The same proxy does serve the public module golang.org/x/text, so it concerns this module alone.",
                        "The path has capital letters; paths that differ in them alone are different modules.");
        assertThat(Cases.actions(diagnosis))
                .containsExactly(
                        "list-versions: go list -m -versions example.com/Hello",
                        "wait-for-cache: Module proxies remember for a while that they found nothing; proxy.golang.org for up"
                                + " to 30 minutes.",
                        "set-goprivate: go env -w GOPRIVATE=example.com");
    }

    @Test
    void judge_repositoryAskedForAUser_isPrivateFirst() {
        Diagnosis diagnosis = rule.judge(Cases.answered(answer(
                                "info", 410, "not found: fatal: could not read Username for 'https://github.com'"))
                        .variable("GOPRIVATE", "corp.example", ConfigFinding.Place.USER_FILE)
                        .symptom())
                .orElseThrow();

        assertThat(Cases.actions(diagnosis).get(0))
                .isEqualTo("set-goprivate: go env -w GOPRIVATE=corp.example,example.com");
    }

    @Test
    void judge_emptyListAndNoLatest_hasNoVersions() {
        Diagnosis diagnosis = rule.judge(Cases.answered(answer("list", 200, ""), answer("latest", 404, ""))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("The module proxy proxy.example has no version of example.com/hello");
    }

    @Test
    void judge_publicModuleMissingToo_mayBeTheUrl() {
        Diagnosis diagnosis = rule.judge(Cases.answered(answer("info", 404, ""))
                        .canary(answer("canary", 404, ""))
                        .symptom())
                .orElseThrow();

        assertThat(Cases.remedyIds(diagnosis)).endsWith("check-base-url");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403, 500})
    void judge_otherStatus_isEmpty(int status) {
        assertThat(rule.judge(Cases.answered(answer("info", status, "")).symptom()))
                .isEmpty();
    }

    private static HttpAnswer answer(String operation, int status, String body) {
        return Cases.http(
                operation, URL, HttpAnswer.Result.ANSWERED, status, Map.of(), "text/plain", body, Optional.empty());
    }
}
