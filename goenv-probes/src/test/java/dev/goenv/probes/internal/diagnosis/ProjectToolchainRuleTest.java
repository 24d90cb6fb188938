package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.ConfigFinding.Place;
import dev.goenv.probe.Note;
import org.junit.jupiter.api.Test;

class ProjectToolchainRuleTest {
    private static final String WORDS = "go.mod requires go >= 1.99.0 (running go 1.27.4; GOTOOLCHAIN=local)";

    private final ProjectToolchainRule rule = new ProjectToolchainRule();

    private static Cases ends(Note note) {
        return Cases.of()
                .leg(
                        Cases.MODULE,
                        Leg.Kind.MODULE_PROXY,
                        "https://proxy.golang.org",
                        Leg.OnFailure.END,
                        "config:toolchain")
                .ends("config:toolchain", note.text(), note);
    }

    @Test
    void judge_localAndTooOld_offersAnotherGoOrToLetItBeHad() {
        Diagnosis diagnosis = rule.judge(ends(new Note("toolchain.problem", WORDS))
                        .variable("GOTOOLCHAIN", "local", Place.USER_FILE)
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.code()).isEqualTo("config.toolchain");
        assertThat(diagnosis.title()).isEqualTo("The project needs another Go: " + WORDS);
        assertThat(diagnosis.evidence())
                .contains("Go says: " + WORDS)
                .anyMatch(line -> line.contains("GOTOOLCHAIN=local"));
        assertThat(Cases.actions(diagnosis)).anyMatch(action -> action.contains("GOTOOLCHAIN=auto"));
    }

    @Test
    void judge_autoAlready_doesNotSetItAgain() {
        Diagnosis diagnosis = rule.judge(ends(new Note("toolchain.problem", WORDS))
                        .variable("GOTOOLCHAIN", "auto", Place.GOROOT_FILE)
                        .symptom())
                .orElseThrow();

        assertThat(Cases.remedyIds(diagnosis)).containsExactly("install-go");
    }

    @Test
    void judge_anotherNote_isEmpty() {
        assertThat(rule.judge(ends(new Note("project.problem", "x")).symptom())).isEmpty();
    }
}
