package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.HttpAnswer;
import org.junit.jupiter.api.Test;

class VanityUnreachableRuleTest {
    private static final String ID = "origin:go.example/lib";

    private final VanityUnreachableRule rule = new VanityUnreachableRule();

    @Test
    void judge_port443Refused_mentionsGoinsecureLast() {
        Diagnosis diagnosis = rule.judge(page().ends(
                                "tcp:go.example:443",
                                "connection refused",
                                Cases.connect("go.example", "10.0.0.1", 443, ConnectAttempt.Result.REFUSED))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("The page of go.example/lib at go.example can't be reached");
        assertThat(diagnosis.evidence().get(0)).startsWith("tcp.refused: ");
        Remedy last = diagnosis.remedies().get(diagnosis.remedies().size() - 1);
        assertThat(last.risk()).isEqualTo(Remedy.Risk.SECURITY);
        assertThat(last.action().lines())
                .containsExactly(
                        "If go.example is yours and speaks http alone, GOINSECURE=go.example lets go ask it without"
                                + " TLS. Anybody on the way can then put another repository there.");
    }

    @Test
    void judge_requestForThePageCut_isThis() {
        assertThat(rule.judge(page().ends(
                                ID, "EOF", Cases.http("go-get", "https://go.example/lib", HttpAnswer.Result.CLOSED, 0))
                        .symptom()))
                .isPresent();
    }

    @Test
    void judge_pageAnswered_isEmpty() {
        assertThat(rule.judge(page().ends(
                                ID,
                                "no meta",
                                Cases.http("go-get", "https://go.example/lib", HttpAnswer.Result.ANSWERED, 200))
                        .symptom()))
                .isEmpty();
    }

    @Test
    void judge_noNetwork_isEmpty() {
        assertThat(rule.judge(page().ends(
                                "tcp:go.example:443",
                                "network is unreachable",
                                Cases.connect("go.example", "10.0.0.1", 443, ConnectAttempt.Result.NETWORK_UNREACHABLE))
                        .symptom()))
                .isEmpty();
    }

    @Test
    void judge_serverOfAHostWithoutPage_isEmpty() {
        assertThat(rule.judge(Cases.direct("github.com/acme/lib", "github.com", "vcs:https://github.com/acme/lib")
                        .ends("tcp:github.com:443", "refused")
                        .symptom()))
                .isEmpty();
    }

    @Test
    void judge_moduleProxyThatThePageNames_isThis() {
        Diagnosis diagnosis = rule.judge(Cases.direct("go.example/lib", "go.example", ID, "vcs:go.example/lib")
                        .ends(
                                "vcs:go.example/lib",
                                "connection refused",
                                Cases.http(
                                        "list", "https://goproxy.example:8443/x", HttpAnswer.Result.NOT_CONNECTED, 0))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title())
                .isEqualTo(
                        "The module proxy goproxy.example:8443 that the page of go.example/lib names can't be reached");
    }

    private static Cases page() {
        return Cases.direct("go.example/lib", "go.example", ID);
    }
}
