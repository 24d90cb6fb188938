package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.Note;
import org.junit.jupiter.api.Test;

class ProjectFileRuleTest {
    private final ProjectFileRule rule = new ProjectFileRule();

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
    void judge_replacementThatIsMissing_isTheCauseAndNoMatterOfTheNetwork() {
        String words = "replacement directory ../hello does not exist";
        Diagnosis diagnosis =
                rule.judge(ends(new Note("project.problem", words))).orElseThrow();

        assertThat(diagnosis.code()).isEqualTo("config.project-file");
        assertThat(diagnosis.title()).isEqualTo("The project's own files stop go: " + words);
        assertThat(diagnosis.explanation()).contains("not of the network");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("mend-project-file");
    }

    @Test
    void judge_goSum_isEmpty() {
        assertThat(rule.judge(ends(new Note("gosum.problem", "malformed go.sum"))))
                .isEmpty();
    }
}
