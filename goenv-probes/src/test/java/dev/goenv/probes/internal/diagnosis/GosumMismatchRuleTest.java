package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.DownloadMismatchRuleTest.PROXY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.Note;
import org.junit.jupiter.api.Test;

class GosumMismatchRuleTest {
    private static final String FILE = "example.com/hello v1.0.0 ";

    private final GosumMismatchRule rule = new GosumMismatchRule();

    private static Examination seen(String downloaded, String known) {
        return Cases.of()
                .leg(Cases.MODULE, Leg.Kind.MODULE_PROXY, "https://p", Leg.OnFailure.END, PROXY)
                .passed("config:project", new Note("gosum.line", FILE + known))
                .passed(PROXY, new Note("module.hash", FILE + downloaded))
                .examination();
    }

    @Test
    void judge_otherHash_isAMatterOfSecurityWithAdviceOnly() {
        assertThat(rule.judge(seen("h1:bad=", "h1:good="))).singleElement().satisfies(diagnosis -> {
            assertThat(diagnosis.code()).isEqualTo("gosum.mismatch");
            assertThat(diagnosis.severity()).isEqualTo(Diagnosis.Severity.SECURITY);
            assertThat(diagnosis.evidence())
                    .contains("example.com/hello v1.0.0: checksum mismatch, downloaded: h1:bad=, go.sum: h1:good=");
            assertThat(diagnosis.remedies()).allMatch(remedy -> remedy.action() instanceof Remedy.Action.Advice);
            assertThat(Cases.remedyIds(diagnosis)).containsExactly("ask-database", "drop-line");
        });
    }

    @Test
    void judge_sameHash_isEmpty() {
        assertThat(rule.judge(seen("h1:good=", "h1:good="))).isEmpty();
    }
}
