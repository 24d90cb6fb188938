package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.ConfigFinding.Place;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import org.junit.jupiter.api.Test;

class PrivateToPublicRuleTest {
    private static final String MODULE = "git.corp.example/team/app";
    private static final String PROBE = "modproxy:https://proxy.golang.org!" + MODULE;

    private final PrivateToPublicRule rule = new PrivateToPublicRule();

    private static Symptom ends(Evidence... evidence) {
        return Cases.of()
                .variable("GOPROXY", "https://proxy.golang.org", Place.USER_FILE)
                .leg(MODULE, Leg.Kind.MODULE_PROXY, "https://proxy.golang.org", Leg.OnFailure.END, PROBE)
                .probe(PROBE, new Outcome.NotApplicable("not asked"), evidence)
                .symptom();
    }

    @Test
    void judge_publicProxyAlone_isTheCauseAndGoprivateTheRemedy() {
        Diagnosis diagnosis = rule.judge(ends(new Note("privacy.untold", MODULE + " https://proxy.golang.org")))
                .orElseThrow();

        assertThat(diagnosis.code()).isEqualTo("config.private-to-public");
        assertThat(diagnosis.severity()).isEqualTo(Diagnosis.Severity.ERROR);
        assertThat(diagnosis.title())
                .isEqualTo("The private module " + MODULE + " is asked of the public proxy https://proxy.golang.org");
        assertThat(Cases.actions(diagnosis).get(0)).contains("GOPRIVATE=git.corp.example");
    }

    @Test
    void judge_moduleThatWasAskedFor_isEmpty() {
        assertThat(rule.judge(Cases.of()
                        .leg(MODULE, Leg.Kind.MODULE_PROXY, "https://proxy.golang.org", Leg.OnFailure.END, PROBE)
                        .ends(PROBE, "reading: 404 Not Found")
                        .symptom()))
                .isEmpty();
    }
}
