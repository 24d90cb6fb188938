package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.Note;
import java.util.List;
import org.junit.jupiter.api.Test;

class DownloadMismatchRuleTest {
    static final String PROXY = "modproxy:https://p!example.com/hello@v1.0.0";
    private static final String DATABASE = "sumdb:https://sum.golang.org";
    private static final String FILE = "example.com/hello v1.0.0 ";

    private final DownloadMismatchRule rule = new DownloadMismatchRule();

    private static Examination seen(String downloaded, String... known) {
        Note[] lines = List.of(known).stream()
                .map(hash -> new Note("sumdb.line", FILE + hash))
                .toArray(Note[]::new);
        return Cases.of()
                .leg(Cases.MODULE, Leg.Kind.MODULE_PROXY, "https://p", Leg.OnFailure.END, PROXY)
                .leg(Cases.MODULE, Leg.Kind.CHECKSUM_DATABASE, "https://sum.golang.org", Leg.OnFailure.END, DATABASE)
                .passed(PROXY, new Note("module.hash", FILE + downloaded))
                .passed(DATABASE, lines)
                .examination();
    }

    @Test
    void judge_otherHash_isAMatterOfSecurityWithAdviceOnly() {
        List<Diagnosis> found = rule.judge(seen("h1:bad=", "h1:good="));

        assertThat(found).singleElement().satisfies(diagnosis -> {
            assertThat(diagnosis.code()).isEqualTo("sumdb.mismatch");
            assertThat(diagnosis.severity()).isEqualTo(Diagnosis.Severity.SECURITY);
            assertThat(diagnosis.evidence())
                    .contains(
                            "example.com/hello v1.0.0: checksum mismatch, downloaded: h1:bad=, checksum database: h1:good=");
            assertThat(diagnosis.probes()).containsExactly(PROXY, DATABASE);
            assertThat(diagnosis.remedies()).allMatch(remedy -> remedy.action() instanceof Remedy.Action.Advice);
        });
    }

    @Test
    void judge_emptyGoMod_isNoTampering() {
        assertThat(rule.judge(seen(DownloadSums.EMPTY_GO_MOD, "h1:good=")))
                .singleElement()
                .satisfies(diagnosis ->
                        assertThat(diagnosis.evidence()).anyMatch(line -> line.contains("nobody tampered")));
    }

    @Test
    void judge_oneOfTheHashesAgrees_isEmpty() {
        assertThat(rule.judge(seen("h1:good=", "h1:old=", "h1:good="))).isEmpty();
    }

    @Test
    void judge_hashOfAnotherKind_saysNothing() {
        assertThat(rule.judge(seen("h1:good=", "h2:other="))).isEmpty();
    }
}
