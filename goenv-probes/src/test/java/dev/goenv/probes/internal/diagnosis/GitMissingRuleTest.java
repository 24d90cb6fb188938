package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GitMissingRuleTest {
    @Test
    void judge_noGitOnPath_proposesToInstallIt() {
        Diagnosis diagnosis =
                new GitMissingRule().judge(ends("git", Optional.empty())).orElseThrow();

        assertThat(diagnosis.code()).isEqualTo("vcs.git-missing");
        assertThat(diagnosis.title()).isEqualTo("Direct mode needs git, which is not on PATH");
        assertThat(diagnosis.evidence()).containsExactly("git is not on PATH", "github.com/acme/lib: it is listed.");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("install-git", "use-module-proxy");
    }

    @Test
    void judge_gitThatIsThere_isEmpty() {
        assertThat(new GitMissingRule().judge(ends("git", Optional.of("/usr/bin/git"))))
                .isEmpty();
    }

    @Test
    void judge_otherProgram_isEmpty() {
        assertThat(new GitMissingRule().judge(ends("hg", Optional.empty()))).isEmpty();
        assertThat(new HgMissingRule().judge(ends("git", Optional.empty()))).isEmpty();
    }

    private static Symptom ends(String program, Optional<String> path) {
        return HgMissingRuleTest.ends(program, path);
    }
}
