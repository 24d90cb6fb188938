package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import org.junit.jupiter.api.Test;

class SumdbMismatchRuleTest {
    private final SumdbMismatchRule rule = new SumdbMismatchRule();

    @Test
    void judge_checksumMismatch_isAMatterOfSecurityWithoutCommand() {
        Diagnosis diagnosis = rule.judge(ends("checksum mismatch\n\tdownloaded: h1:x\n\tsum.golang.org: h1:y"))
                .orElseThrow();

        assertThat(diagnosis.severity()).isEqualTo(Diagnosis.Severity.SECURITY);
        assertThat(diagnosis.title())
                .isEqualTo("The download of example.com/hello is not what the checksum database knows");
        assertThat(diagnosis.evidence()).contains("Go says: checksum mismatch downloaded: h1:x sum.golang.org: h1:y");
        assertThat(diagnosis.remedies()).allMatch(remedy -> remedy.action() instanceof Remedy.Action.Advice);
    }

    @Test
    void judge_otherProblem_isEmpty() {
        assertThat(rule.judge(ends("malformed record data"))).isEmpty();
    }

    private static Symptom ends(String problem) {
        return Cases.database()
                .ends("sumdb:https://sum.golang.org", problem, Cases.proof(problem))
                .symptom();
    }
}
