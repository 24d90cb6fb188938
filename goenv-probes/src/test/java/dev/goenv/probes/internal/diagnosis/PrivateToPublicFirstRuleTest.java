package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Leg.OnFailure;
import dev.goenv.probe.HttpAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrivateToPublicFirstRuleTest {
    private static final String VCS = "vcs:https://git.corp.internal/team/lib";

    private final PrivateToPublicFirstRule rule = new PrivateToPublicFirstRule();

    private static Cases thenDirect() {
        return PrivateToPublicRuleTest.untold(OnFailure.NOT_FOUND_ONLY)
                .leg(PrivateToPublicRuleTest.MODULE, Leg.Kind.DIRECT, "direct", OnFailure.END, VCS);
    }

    @Test
    void judge_originWorks_isAWarning() {
        List<Diagnosis> told = rule.judge(thenDirect().passed(VCS).examination());
        assertThat(told).hasSize(1);
        assertThat(told.get(0).severity()).isEqualTo(Diagnosis.Severity.WARNING);
        assertThat(told.get(0).code()).isEqualTo("config.private-to-public");
        assertThat(told.get(0).explanation()).contains("Go asks the next place after it.");
        assertThat(told.get(0).remedies().get(0).verifiedBy()).containsExactly(PrivateToPublicRuleTest.UNTOLD);
    }

    @Test
    void judge_originFails_isAWarningBesidesTheCause() {
        List<Diagnosis> told = Analysis.diagnose(thenDirect()
                .failed(
                        VCS,
                        "it fails",
                        Cases.http("git-refs", "https://git.corp.internal/x", HttpAnswer.Result.ANSWERED, 404))
                .examination());
        assertThat(told)
                .extracting(Diagnosis::severity, Diagnosis::code)
                .containsExactly(
                        tuple(Diagnosis.Severity.ERROR, "vcs.not-found"),
                        tuple(Diagnosis.Severity.WARNING, "config.private-to-public"));
    }

    @Test
    void judge_nothingAfterIt_isLeftToTheCause() {
        Cases alone = PrivateToPublicRuleTest.untold(OnFailure.END);
        assertThat(rule.judge(alone.examination())).isEmpty();
        assertThat(Analysis.diagnose(alone.examination()))
                .extracting(Diagnosis::severity)
                .containsExactly(Diagnosis.Severity.ERROR);
    }
}
