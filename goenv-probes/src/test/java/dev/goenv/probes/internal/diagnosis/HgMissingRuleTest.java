package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.ProgramFact;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HgMissingRuleTest {
    @Test
    void judge_noHgOnPath_proposesToInstallIt() {
        Diagnosis diagnosis =
                new HgMissingRule().judge(ends("hg", Optional.empty())).orElseThrow();

        assertThat(diagnosis.code()).isEqualTo("vcs.hg-missing");
        assertThat(diagnosis.title()).isEqualTo("Direct mode needs hg, which is not on PATH");
    }

    @Test
    void judge_hgThatIsThere_isEmpty() {
        assertThat(new HgMissingRule().judge(ends("hg", Optional.of("/usr/bin/hg"))))
                .isEmpty();
    }

    @Test
    void judge_pageAsksForHg_isFoundAtTheRepository() {
        String id = "vcs:go.example/lib@v1.0.0";
        Symptom symptom = Cases.direct("go.example/lib", "go.example", id)
                .ends(id, "exec: \"hg\"", new ProgramFact("hg", Optional.empty(), Optional.empty()))
                .symptom();
        assertThat(new HgMissingRule().judge(symptom)).isPresent();
        assertThat(new GitMissingRule().judge(symptom)).isEmpty();
    }

    static Symptom ends(String program, Optional<String> path) {
        return Cases.direct(
                        "github.com/acme/lib", "github.com", "program:" + program, "vcs:https://github.com/acme/lib")
                .ends(
                        "program:" + program,
                        program + " is not on PATH",
                        new ProgramFact(program, path, Optional.empty()))
                .symptom();
    }
}
