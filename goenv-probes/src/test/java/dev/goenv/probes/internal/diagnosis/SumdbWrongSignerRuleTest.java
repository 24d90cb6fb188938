package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.HttpAnswer;
import org.junit.jupiter.api.Test;

class SumdbWrongSignerRuleTest {
    private final SumdbWrongSignerRule rule = new SumdbWrongSignerRule();

    @Test
    void judge_noVerifiableSignatures_comparesKeys() {
        Diagnosis diagnosis = rule.judge(proof("reading tree note: note has no verifiable signatures")
                        .variable("GOSUMDB", "sum.golang.org", ConfigFinding.Place.DEFAULT)
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("The checksum database is not signed with the key in GOSUMDB");
        assertThat(diagnosis.evidence())
                .containsExactly(
                        "Asked https://sum.golang.org/latest (latest): 200 OK, text/plain after 40 ms.",
                        "Go says: reading tree note: note has no verifiable signatures",
                        "Module: example.com/hello.",
                        "GOSUMDB=sum.golang.org (/home/me/.config/go/env:1)");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("compare-key");
    }

    @Test
    void judge_malformedNote_isEmpty() {
        assertThat(rule.judge(proof("malformed note").symptom())).isEmpty();
    }

    private static Cases proof(String problem) {
        return Cases.database()
                .ends(
                        "sumdb:https://sum.golang.org",
                        problem,
                        Cases.http("latest", "https://sum.golang.org/latest", HttpAnswer.Result.ANSWERED, 200),
                        Cases.proof(problem));
    }
}
