package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VcsNotFoundRuleTest {
    private static final String VCS = "vcs:https://github.com/acme/lib";

    private final VcsNotFoundRule rule = new VcsNotFoundRule();

    @Test
    void judge_404_mayBeHidden() {
        Diagnosis diagnosis = rule.judge(ends(404)).orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("There is no repository for github.com/acme/lib at github.com");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("check-path");
    }

    @Test
    void judge_directoryWithoutRepository_pointsToGitsConfiguration() {
        String words = "'/srv/lib' does not appear to be a git repository";
        Diagnosis diagnosis = rule.judge(Cases.direct("github.com/acme/lib", "github.com", VCS)
                        .ends(VCS, words, new Note("git.none", words))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("There is no repository in https://github.com/acme/lib");
        assertThat(diagnosis.evidence()).containsExactly(words);
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("correct-insteadof");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 401, 403, 500})
    void judge_otherStatus_isEmpty(int status) {
        assertThat(rule.judge(ends(status))).isEmpty();
    }

    private static Symptom ends(int status) {
        return Cases.direct("github.com/acme/lib", "github.com", VCS)
                .ends(
                        VCS,
                        "repository not found",
                        Cases.http(
                                "git-refs",
                                "https://github.com/acme/lib/info/refs",
                                HttpAnswer.Result.ANSWERED,
                                status))
                .symptom();
    }
}
