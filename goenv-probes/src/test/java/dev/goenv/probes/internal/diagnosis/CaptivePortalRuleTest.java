package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.HttpAnswer.Result;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptivePortalRuleTest {
    private static final String URL = "https://proxy.example/example.com/hello/@v/v1.0.0.info";
    private static final String PAGE = "<!DOCTYPE html><title>Sign in</title>";

    private final CaptivePortalRule rule = new CaptivePortalRule();

    @Test
    void judge_pageFromAnotherHost_asksToSignIn() {
        HttpAnswer page = redirected("https://login.hotel.example/portal");
        Diagnosis diagnosis = rule.judge(Cases.answered(page).symptom()).orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("A web page came in the place of module data");
        assertThat(diagnosis.evidence())
                .containsExactly(
                        "Asked " + URL + " (info): 200 OK, text/html after 40 ms.",
                        "Redirected to https://login.hotel.example/portal.");
        assertThat(Cases.actions(diagnosis))
                .containsExactly(
                        "sign-in: Open any http:// page in a browser, sign in to the network or accept its terms, and"
                                + " run the go command again.");
    }

    @Test
    void judge_pageOfTheHostItself_mayBeAWrongUrlToo() {
        Diagnosis diagnosis = rule.judge(
                        Cases.answered(page("info")).canary(page("canary")).symptom())
                .orElseThrow();

        assertThat(diagnosis.evidence())
                .contains("The same proxy does not serve the public module golang.org/x/text either.");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("sign-in", "check-base-url");
    }

    @Test
    void judge_status511_isOne() {
        assertThat(rule.judge(Cases.answered(Cases.http("info", URL, Result.ANSWERED, 511))
                        .canary(Cases.http("canary", URL, Result.ANSWERED, 200))
                        .symptom()))
                .isPresent();
    }

    @Test
    void judge_pageForGit_isOne() {
        assertThat(rule.judge(Cases.direct("github.com/acme/lib", "github.com", "vcs:https://github.com/acme/lib")
                        .ends("vcs:https://github.com/acme/lib", "no refs", page("git-refs"))
                        .symptom()))
                .isPresent();
    }

    @Test
    void judge_pageWithoutContentType_isOne() {
        assertThat(rule.judge(Cases.answered(Cases.http(
                                "info", URL, Result.ANSWERED, 200, Map.of(), "", "\n<html>", Optional.empty()))
                        .symptom()))
                .isPresent();
    }

    @Test
    void judge_proxyServesOtherModules_isEmpty() {
        assertThat(rule.judge(Cases.answered(page("info"))
                        .canary(Cases.http("canary", URL, Result.ANSWERED, 200))
                        .symptom()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 500})
    void judge_pageOfAnError_isEmpty(int status) {
        assertThat(rule.judge(Cases.answered(Cases.http(
                                "info", URL, Result.ANSWERED, status, Map.of(), "text/html", PAGE, Optional.empty()))
                        .symptom()))
                .isEmpty();
    }

    @Test
    void judge_pageWithGoImport_isEmpty() {
        assertThat(rule.judge(Cases.direct("go.corp.example/lib", "go.corp.example", "origin:go.corp.example/lib")
                        .ends("origin:go.corp.example/lib", "no go-import meta tags ()", page("go-get"))
                        .symptom()))
                .isEmpty();
    }

    private static HttpAnswer page(String operation) {
        return Cases.http(
                operation,
                URL,
                Result.ANSWERED,
                200,
                Map.of(),
                "text/html",
                PAGE,
                Optional.of("invalid character '<' looking for beginning of value"));
    }

    private static HttpAnswer redirected(String url) {
        return new HttpAnswer(
                "info",
                URL,
                Result.ANSWERED,
                200,
                Map.of(),
                "text/html",
                PAGE.length(),
                Optional.empty(),
                PAGE,
                List.of(url),
                false,
                Optional.empty(),
                Optional.empty(),
                Duration.ofMillis(40));
    }
}
