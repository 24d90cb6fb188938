package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.Note;
import org.junit.jupiter.api.Test;

class GosumMalformedRuleTest {
    private final GosumMalformedRule rule = new GosumMalformedRule();

    private static Symptom ends(Note note) {
        return Cases.of()
                .leg(
                        Cases.MODULE,
                        Leg.Kind.MODULE_PROXY,
                        "https://proxy.golang.org",
                        Leg.OnFailure.END,
                        "config:project")
                .ends("config:project", note.text(), note)
                .symptom();
    }

    @Test
    void judge_lineThatIsNone_isTheCause() {
        Diagnosis diagnosis = rule.judge(
                        ends(new Note("gosum.problem", "malformed go.sum:\ngo.sum:1: wrong number of fields 2")))
                .orElseThrow();

        assertThat(diagnosis.code()).isEqualTo("gosum.malformed");
        assertThat(diagnosis.severity()).isEqualTo(Diagnosis.Severity.ERROR);
        assertThat(diagnosis.evidence())
                .containsExactly("Go says: malformed go.sum: go.sum:1: wrong number of fields 2");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("resolve-merge");
    }

    @Test
    void judge_anotherFile_isEmpty() {
        assertThat(rule.judge(ends(new Note("project.problem", "go.mod:3: unknown directive: requier"))))
                .isEmpty();
    }
}
