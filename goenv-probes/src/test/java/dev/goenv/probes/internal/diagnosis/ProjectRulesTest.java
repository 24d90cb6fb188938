package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.ConfigFinding.Place;
import dev.goenv.probe.Note;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link GosumMalformedRule}, {@link ProjectFileRule} and {@link ProjectToolchainRule}. */
class ProjectRulesTest {
    private static Diagnosis first(Cases cases) {
        return Analysis.diagnose(cases.examination()).get(0);
    }

    @Test
    void diagnose_malformedGoSum_tellsTheLine() {
        String words = "malformed go.sum:\n/p/go.sum:3: wrong number of fields 2";
        assertThat(Told.of(
                        List.of(first(Cases.of().failed("config:project", words, new Note("gosum.problem", words))))))
                .isEqualTo("""
                        ERROR gosum.malformed (go.sum) [config:project]
                        go.sum has a line that is none
                        Every line of go.sum has a path, a version and a hash. go stops at one that has not; marks of \
                        an unfinished merge are the usual reason. No server has to do with it.
                        - Go says: malformed go.sum: /p/go.sum:3: wrong number of fields 2
                        * resolve-merge, USER: Resolve the merge and complete go.sum
                            Remove the marks <<<<<<<, ======= and >>>>>>> from go.sum, keep the lines of both sides, \
                        and run go mod tidy.
                        """);
    }

    @Test
    void diagnose_replacementMissing_isNoMatterOfTheNetwork() {
        String words = "replacement directory ../x does not exist";
        Diagnosis told = first(Cases.of().failed("config:project", words, new Note("project.problem", words)));
        assertThat(told.code()).isEqualTo("config.project-file");
        assertThat(told.title()).isEqualTo("The project's own files stop go: " + words);
        assertThat(Cases.remedyIds(told)).containsExactly("mend-project-file");
    }

    @Test
    void diagnose_projectIsTooNew_letsGoDownloadAnother() {
        String words = "go.mod requires go >= 1.99.0 (running go 1.27.4; GOTOOLCHAIN=local)";
        Cases cases = Cases.of()
                .variable("GOTOOLCHAIN", "local", Place.OS)
                .failed("config:toolchain", words, new Note("toolchain.problem", words));
        Diagnosis told = first(cases);
        assertThat(told.code()).isEqualTo("config.toolchain");
        assertThat(told.severity()).isEqualTo(Diagnosis.Severity.ERROR);
        assertThat(told.evidence()).containsExactly("Go says: " + words, "GOTOOLCHAIN=local (OS environment)");
        assertThat(Cases.remedyIds(told)).containsExactly("install-go", "set-gotoolchain");
    }
}
