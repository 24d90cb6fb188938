package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Note;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VcsAuthRequiredRuleTest {
    private static final String VCS = "vcs:https://github.com/acme/lib";

    private final VcsAuthRequiredRule rule = new VcsAuthRequiredRule();

    @Test
    void judge_401_proposesPrivateAndSsh() {
        Diagnosis diagnosis = rule.judge(ends(401, new Note("git.credential.helper", "osxkeychain"))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("The repository of github.com/acme/lib wants credentials");
        assertThat(diagnosis.evidence())
                .containsExactly(
                        "Asked https://github.com/acme/lib/info/refs (git-refs): 401 Unauthorized, text/plain after 40 ms.",
                        "git's credential helper: osxkeychain.");
        assertThat(Cases.actions(diagnosis))
                .startsWith(
                        "set-goprivate: go env -w GOPRIVATE=github.com/acme",
                        "git-over-ssh: git config --global url.\"ssh://git@github.com/\".insteadOf https://github.com/");
        assertThat(Cases.remedyIds(diagnosis))
                .containsExactly("set-goprivate", "git-over-ssh", "git-credential", "check-path");
    }

    @Test
    void judge_alreadyPrivate_isNotMadePrivateAgain() {
        Diagnosis diagnosis = rule.judge(ends(401)
                        .variable("GOPRIVATE", "github.com/acme", ConfigFinding.Place.USER_FILE)
                        .symptom())
                .orElseThrow();

        assertThat(Cases.remedyIds(diagnosis)).containsExactly("git-over-ssh", "git-credential", "check-path");
        assertThat(diagnosis.evidence()).contains("No credential helper of git is configured.");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403, 404, 407, 503})
    void judge_otherStatus_isEmpty(int status) {
        assertThat(rule.judge(ends(status).symptom())).isEmpty();
    }

    private static Cases ends(int status, Note... notes) {
        List<Evidence> evidence = new ArrayList<>(List.of(
                Cases.http("git-refs", "https://github.com/acme/lib/info/refs", HttpAnswer.Result.ANSWERED, status)));
        evidence.addAll(List.of(notes));
        return Cases.direct("github.com/acme/lib", "github.com", VCS)
                .ends(VCS, "could not read Username", evidence.toArray(new Evidence[0]));
    }
}
