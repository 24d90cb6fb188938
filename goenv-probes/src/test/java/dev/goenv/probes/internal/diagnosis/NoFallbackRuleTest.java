package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.HttpAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoFallbackRuleTest {
    private static final String[] FIRST = Cases.httpsWay("one.example");
    private static final String[] SECOND = Cases.httpsWay("two.example");

    private final NoFallbackRule rule = new NoFallbackRule();

    @Test
    void judge_firstDownAndSecondGood_proposesABar() {
        List<Diagnosis> diagnoses = rule.judge(chain(Leg.OnFailure.NOT_FOUND_ONLY)
                .variable("GOPROXY", "https://one.example,https://two.example,direct", ConfigFinding.Place.USER_FILE)
                .examination());

        assertThat(diagnoses).hasSize(1);
        Diagnosis diagnosis = diagnoses.get(0);
        assertThat(diagnosis.severity()).isEqualTo(Diagnosis.Severity.WARNING);
        assertThat(diagnosis.title()).isEqualTo("go stops at https://one.example, though https://two.example works");
        assertThat(diagnosis.evidence())
                .containsExactly(
                        "tcp:one.example:443: connection refused",
                        "https://two.example has example.com/hello.",
                        "GOPROXY=https://one.example,https://two.example,direct");
        assertThat(diagnosis.probes()).containsExactly("tcp:one.example:443", SECOND[3]);
        assertThat(Cases.actions(diagnosis))
                .containsExactly("set-goproxy: go env -w GOPROXY=https://one.example|https://two.example,direct");
        assertThat(diagnosis.remedies().get(0).title())
                .isEqualTo("Let go try the next entry after any failure; private paths are then told to it as well");
    }

    @Test
    void judge_barFollows_isEmpty() {
        assertThat(rule.judge(chain(Leg.OnFailure.ANY).examination())).isEmpty();
    }

    @Test
    void judge_nothingLaterWorks_isEmpty() {
        Cases cases = Cases.of()
                .leg(Cases.MODULE, Leg.Kind.MODULE_PROXY, "https://one.example", Leg.OnFailure.NOT_FOUND_ONLY, FIRST)
                .ends("tcp:one.example:443", "connection refused")
                .leg(Cases.MODULE, Leg.Kind.MODULE_PROXY, "https://two.example", Leg.OnFailure.END, SECOND)
                .ends("tcp:two.example:443", "connection refused");

        assertThat(rule.judge(cases.examination())).isEmpty();
    }

    @Test
    void judge_firstSaysNotFound_isEmpty() {
        Cases cases = Cases.of()
                .leg(Cases.MODULE, Leg.Kind.MODULE_PROXY, "https://one.example", Leg.OnFailure.NOT_FOUND_ONLY, FIRST)
                .ends(FIRST[3], "404", Cases.http("info", "https://one.example/x", HttpAnswer.Result.ANSWERED, 404))
                .leg(Cases.MODULE, Leg.Kind.MODULE_PROXY, "https://two.example", Leg.OnFailure.END, SECOND);
        for (String id : SECOND) {
            cases.passed(id);
        }

        assertThat(rule.judge(cases.examination())).isEmpty();
    }

    private static Cases chain(Leg.OnFailure onFailure) {
        Cases cases = Cases.of()
                .leg(Cases.MODULE, Leg.Kind.MODULE_PROXY, "https://one.example", onFailure, FIRST)
                .ends("tcp:one.example:443", "connection refused")
                .leg(Cases.MODULE, Leg.Kind.MODULE_PROXY, "https://two.example", Leg.OnFailure.END, SECOND);
        for (String id : SECOND) {
            cases.passed(id);
        }
        return cases;
    }
}
