package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Note;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownRevisionRuleTest {
    private static final String VCS = "vcs:https://github.com/acme/lib";

    private final UnknownRevisionRule rule = new UnknownRevisionRule();

    @Test
    void judge_unknownRevision_listsTags() {
        Diagnosis diagnosis = rule.judge(ends(200, "invalid version: unknown revision v1.9.9"))
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("The repository of github.com/acme/lib does not have that version");
        assertThat(Cases.actions(diagnosis))
                .containsExactly("list-tags: git ls-remote --tags https://github.com/acme/lib");
    }

    @Test
    void judge_tagMissing_namesTheRepositoryWithoutTheTag() {
        String id = VCS + "!v1.9.9";
        Diagnosis diagnosis = rule.judge(Cases.direct("github.com/acme/lib", "github.com", id)
                        .ends(id, "invalid version: unknown revision v1.9.9", new Note("git.missing.tag", "v1.9.9"))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.evidence()).containsExactly("invalid version: unknown revision v1.9.9");
        assertThat(Cases.actions(diagnosis))
                .containsExactly("list-tags: git ls-remote --tags https://github.com/acme/lib");
    }

    @Test
    void judge_tagMissingWhereAPageLedTo_namesWhatWasAsked() {
        String id = "vcs:go.example/lib@v1.9.9";
        Diagnosis diagnosis = rule.judge(Cases.direct("go.example/lib", "go.example", id)
                        .ends(
                                id,
                                "invalid version: unknown revision v1.9.9",
                                Cases.http(
                                        "git-refs",
                                        "https://git.example/lib/info/refs?service=git-upload-pack",
                                        HttpAnswer.Result.ANSWERED,
                                        200),
                                new Note("git.missing.tag", "v1.9.9"))
                        .symptom())
                .orElseThrow();

        assertThat(Cases.actions(diagnosis)).containsExactly("list-tags: git ls-remote --tags https://git.example/lib");
    }

    @ParameterizedTest
    @CsvSource({"200, is this a git repository?", "404, unknown revision"})
    void judge_otherwise_isEmpty(int status, String problem) {
        assertThat(rule.judge(ends(status, problem))).isEmpty();
    }

    private static Symptom ends(int status, String problem) {
        return Cases.direct("github.com/acme/lib", "github.com", VCS)
                .ends(
                        VCS,
                        problem,
                        Cases.http(
                                "git-refs",
                                "https://github.com/acme/lib/info/refs",
                                HttpAnswer.Result.ANSWERED,
                                status,
                                Map.of(),
                                "text/plain",
                                "",
                                Optional.of(problem)))
                .symptom();
    }
}
