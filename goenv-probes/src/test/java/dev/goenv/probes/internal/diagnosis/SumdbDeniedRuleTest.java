package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.HttpAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumdbDeniedRuleTest {
    private static final String THROUGH = "sumdb:https://proxy.example/sumdb/sum.golang.org";

    private final SumdbDeniedRule rule = new SumdbDeniedRule();

    @Test
    void judge_databaseAnswers403_keepsTheOrderOfSafety() {
        Diagnosis diagnosis = rule.judge(Cases.database()
                        .ends("sumdb:https://sum.golang.org", "403", answer("lookup", 403))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("The checksum database answers 403 Forbidden");
        assertThat(diagnosis.evidence())
                .containsExactly(
                        "Asked https://x.example/x (lookup): 403 Forbidden, text/plain after 40 ms.",
                        "Module: example.com/hello.");
        assertThat(Cases.remedyIds(diagnosis))
                .containsExactly("proxy-with-sumdb", "allow-sumdb", "complete-go-sum", "set-gonosumdb", "gosumdb-off");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 500, 503})
    void judge_proxyFailsWhenAskedForSupport_isToAnswer404(int status) {
        Diagnosis diagnosis = rule.judge(through(answer("supported", status))).orElseThrow();

        assertThat(diagnosis.title())
                .startsWith("The module proxy fails when asked for the checksum database: " + status);
        assertThat(Cases.actions(diagnosis).get(0))
                .isEqualTo(
                        "answer-404: Ask the owner of proxy.example to answer 404 under /sumdb/ if the proxy does not"
                                + " pass the database on.");
        assertThat(Cases.remedyIds(diagnosis)).doesNotContain("allow-sumdb").endsWith("gosumdb-off");
    }

    @Test
    void judge_200_isEmpty() {
        assertThat(rule.judge(through(answer("lookup", 200)))).isEmpty();
    }

    @Test
    void judge_moduleProxyAnswers403ToTheModule_isEmpty() {
        assertThat(rule.judge(Cases.answered(answer("info", 403)).symptom())).isEmpty();
    }

    private static Symptom through(HttpAnswer answer) {
        return Cases.of()
                .leg(
                        Cases.MODULE,
                        Leg.Kind.CHECKSUM_DATABASE,
                        "https://proxy.example",
                        Leg.OnFailure.NOT_FOUND_ONLY,
                        THROUGH)
                .ends(THROUGH, "reading it failed", answer)
                .symptom();
    }

    private static HttpAnswer answer(String operation, int status) {
        return Cases.http(operation, "https://x.example/x", HttpAnswer.Result.ANSWERED, status);
    }
}
