package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.OriginPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VanityNoMetaRuleTest {
    private static final String ID = "origin:go.example/lib";

    private final VanityNoMetaRule rule = new VanityNoMetaRule();

    @Test
    void judge_pageWithoutTag_isForItsOwner() {
        Diagnosis diagnosis =
                rule.judge(ends(200, List.of(), "no go-import meta tags ()")).orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("The page of go.example/lib does not tell where its repository is");
        assertThat(diagnosis.explanation()).endsWith("The page has no go-import tag.");
        assertThat(diagnosis.evidence())
                .containsExactly(
                        "Asked https://go.example/lib?go-get=1 (go-get): 200 OK, text/html after 40 ms.",
                        "No go-import tags at https://go.example/lib?go-get=1.",
                        "Go says: no go-import meta tags ()");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("add-meta");
    }

    @Test
    void judge_tagForAnotherPrefix_showsIt() {
        Diagnosis diagnosis = rule.judge(ends(
                        200,
                        List.of("go.example/other git https://git.example/other"),
                        "no go-import meta tags (meta tag go.example/other did not match import path go.example/lib)"))
                .orElseThrow();

        assertThat(diagnosis.explanation())
                .endsWith("The page has go-import tags, but none that go can use for this path.");
        assertThat(diagnosis.evidence())
                .contains(
                        "go-import tags at https://go.example/lib?go-get=1: go.example/other git https://git.example/other.");
    }

    @Test
    void judge_pageWants401_needsACredential() {
        Diagnosis diagnosis =
                rule.judge(ends(401, List.of(), "reading it: 401 Unauthorized")).orElseThrow();

        assertThat(diagnosis.explanation()).endsWith("The page wants credentials.");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("netrc-entry", "goauth", "set-goprivate", "add-meta");
    }

    @Test
    void judge_pageNotReached_isEmpty() {
        assertThat(rule.judge(Cases.direct("go.example/lib", "go.example", ID)
                        .ends(ID, "EOF", Cases.http("go-get", "https://go.example/lib", HttpAnswer.Result.CLOSED, 0))
                        .symptom()))
                .isEmpty();
    }

    @Test
    void judge_moduleProxy_isEmpty() {
        assertThat(rule.judge(
                        Cases.answered(Cases.http("info", "https://proxy.example/x", HttpAnswer.Result.ANSWERED, 404))
                                .symptom()))
                .isEmpty();
    }

    private static Symptom ends(int status, List<String> imports, String problem) {
        String url = "https://go.example/lib?go-get=1";
        return Cases.direct("go.example/lib", "go.example", ID)
                .ends(
                        ID,
                        problem,
                        Cases.http(
                                "go-get",
                                url,
                                HttpAnswer.Result.ANSWERED,
                                status,
                                Map.of(),
                                "text/html",
                                "<html></html>",
                                Optional.empty()),
                        new OriginPage("go.example/lib", url, imports, Optional.empty(), Optional.of(problem)))
                .symptom();
    }
}
