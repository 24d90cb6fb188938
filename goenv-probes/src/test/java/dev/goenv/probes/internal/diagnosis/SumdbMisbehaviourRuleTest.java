package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumdbMisbehaviourRuleTest {
    private final SumdbMisbehaviourRule rule = new SumdbMisbehaviourRule();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "go.sum database server misbehavior detected!",
                "downloaded inconsistent tile",
                "cannot authenticate record data in server response",
                "cannot validate record 3 in tree of size 3",
                "checksum missing from sumdb response"
            })
    void judge_contradiction_isAMatterOfSecurityWithoutCommand(String problem) {
        Diagnosis diagnosis = rule.judge(ends(problem)).orElseThrow();

        assertThat(diagnosis.severity()).isEqualTo(Diagnosis.Severity.SECURITY);
        assertThat(diagnosis.title()).isEqualTo("The checksum database contradicts itself");
        assertThat(diagnosis.remedies()).allMatch(remedy -> remedy.action() instanceof Remedy.Action.Advice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"malformed record data", "note has no verifiable signatures", ""})
    void judge_otherProblem_isEmpty(String problem) {
        assertThat(rule.judge(ends(problem))).isEmpty();
    }

    private static Symptom ends(String problem) {
        return Cases.database()
                .ends("sumdb:https://sum.golang.org", "failed", Cases.proof(problem))
                .symptom();
    }
}
