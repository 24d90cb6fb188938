package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.Note;
import dev.goenv.probe.OriginPage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VcsPolicyRuleTest {
    private final VcsPolicyRule rule = new VcsPolicyRule();

    @Test
    void judge_gitIsForbidden_putsTheNewRuleFirst() {
        Diagnosis diagnosis = rule.judge(govcs("GOVCS disallows using git for public github.com/acme/lib")
                        .variable("GOVCS", "*:off", ConfigFinding.Place.USER_FILE)
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("GOVCS forbids to fetch github.com/acme/lib directly");
        assertThat(diagnosis.evidence())
                .containsExactly("GOVCS disallows using git for public github.com/acme/lib", "GOVCS=*:off");
        assertThat(Cases.actions(diagnosis).get(0)).isEqualTo("set-govcs: go env -w GOVCS=github.com/acme:git,*:off");
    }

    @Test
    void judge_programThatGoDistrusts_isAllowedAsALastResortOnly() {
        Diagnosis diagnosis = rule.judge(govcs("GOVCS disallows using svn for public github.com/acme/lib")
                        .symptom())
                .orElseThrow();

        assertThat(Cases.remedyIds(diagnosis)).containsExactly("use-module-proxy", "allow-program");
        assertThat(diagnosis.remedies().get(1).risk()).isEqualTo(Remedy.Risk.SECURITY);
    }

    @Test
    void judge_refusalAfterThePageWasRead_isThis() {
        assertThat(rule.judge(origin("unrecognized import path: GOVCS disallows using bzr for public go.example/lib")))
                .isPresent();
    }

    @Test
    void judge_protocolThatGitRefuses_namesGitsSettings() {
        String id = "vcs:https://github.com/acme/lib";
        String words = "transport 'file' not allowed";
        Diagnosis diagnosis = rule.judge(Cases.direct("github.com/acme/lib", "github.com", id)
                        .ends(id, words, new Note("git.protocol.refusal", words))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("git is told not to use the protocol of https://github.com/acme/lib");
        assertThat(diagnosis.evidence()).containsExactly(words);
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("allow-protocol");
    }

    @Test
    void judge_otherProblemOfThePage_isEmpty() {
        assertThat(rule.judge(origin("no go-import meta tags ()"))).isEmpty();
    }

    private static Cases govcs(String words) {
        String id = "govcs:github.com/acme/lib";
        return Cases.direct("github.com/acme/lib", "github.com", id).ends(id, words, new Note("govcs.refusal", words));
    }

    private static Symptom origin(String problem) {
        String id = "origin:go.example/lib";
        return Cases.direct("go.example/lib", "go.example", id)
                .ends(
                        id,
                        problem,
                        new OriginPage(
                                "go.example/lib",
                                "https://go.example/lib",
                                List.of(),
                                Optional.empty(),
                                Optional.of(problem)))
                .symptom();
    }
}
