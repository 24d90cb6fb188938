package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Leg.OnFailure;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegEndTest {
    private static final String HOST = "proxy.golang.org";
    private static final String[] WAY = Cases.httpsWay(HOST);

    @Test
    void of_skippedPointsToSkipped_followsToTheOneThatWasTried() {
        Cases cases = Cases.https(HOST)
                .failed(WAY[0], "no such host")
                .skipped(WAY[1], WAY[0])
                .skipped(WAY[2], WAY[1])
                .skipped(WAY[3], WAY[2]);

        assertThat(told(cases)).isEqualTo("FAILS " + WAY[0]);
    }

    @Test
    void of_lowestIsSkippedByAProbeOfAnotherWay_endsThere() {
        Cases cases = Cases.https(HOST).failed("config:GOPROXY", "invalid").skipped(WAY[0], "config:GOPROXY");

        assertThat(told(cases)).isEqualTo("FAILS config:GOPROXY");
    }

    @Test
    void of_skippedByAProbeThatIsNotThere_isNotKnown() {
        assertThat(told(Cases.https(HOST).skipped(WAY[0], "dns:gone"))).isEqualTo("UNKNOWN -");
    }

    @Test
    void of_skippedInACircle_isNotKnown() {
        Cases cases = Cases.https(HOST).skipped(WAY[0], WAY[1]).skipped(WAY[1], WAY[0]);

        assertThat(told(cases)).startsWith("UNKNOWN");
    }

    @Test
    void of_notFoundOut_isNotKnown() {
        assertThat(told(Cases.https(HOST).passed(WAY[0]).unknown(WAY[1]))).isEqualTo("UNKNOWN " + WAY[1]);
    }

    @Test
    void of_noProbeRan_isNotKnown() {
        assertThat(told(Cases.https(HOST))).isEqualTo("UNKNOWN -");
    }

    @Test
    void of_warningsAndNotApplicable_works() {
        Cases cases = Cases.https(HOST)
                .probe(WAY[0], new Outcome.NotApplicable("an address"))
                .probe(WAY[1], new Outcome.Warning("IPv6 is broken"))
                .passed(WAY[2])
                .passed(WAY[3]);

        assertThat(told(cases)).isEqualTo("WORKS -");
    }

    @ParameterizedTest
    @CsvSource({
        "modproxy:https://h!m, list, 404, NOT_FOUND",
        "modproxy:https://h!m, info, 410, NOT_FOUND",
        "modproxy:https://h!m, list, 403, FAILS",
        "toolchain:https://h!go1.99, toolchain, 404, NOT_FOUND",
        "sumdb:https://h, supported, 404, NOT_FOUND",
        "sumdb:https://h, lookup, 404, FAILS",
        "origin:example.com/x, go-get, 404, FAILS",
        "vcs:https://h/x, git-refs, 404, FAILS"
    })
    void of_answer_notFoundWhereGoGoesOn(String id, String operation, int status, LegEnd.Kind kind) {
        Cases cases = Cases.of()
                .leg("m", Leg.Kind.MODULE_PROXY, "https://h", OnFailure.END, id)
                .failed(id, "reading", Cases.http(operation, "https://h", HttpAnswer.Result.ANSWERED, status));

        assertThat(end(cases).kind()).isEqualTo(kind);
    }

    @Test
    void of_off_endsAtTheVariable() {
        Cases cases = Cases.of().leg("m", Leg.Kind.OFF, "off", OnFailure.END);

        assertThat(told(cases)).isEqualTo("NOT_FOUND config:GOPROXY");
        assertThat(end(cases).probe().map(ProbeRecord::outcome))
                .contains(new Outcome.Failed("module lookup disabled by GOPROXY=off"));
    }

    @Test
    void of_untold_isNotFound() {
        Cases cases = PrivateToPublicRuleTest.untold(OnFailure.END);

        assertThat(told(cases)).isEqualTo("NOT_FOUND " + PrivateToPublicRuleTest.UNTOLD);
        assertThat(end(cases).untold()).isTrue();
    }

    @Test
    void of_untoldBehindAWayThatFails_endsOnTheWay() {
        Cases cases = Cases.of()
                .leg("m", Leg.Kind.MODULE_PROXY, "https://h", OnFailure.END, "tcp:h:443", "untold:https://h!m")
                .failed("tcp:h:443", "connection refused")
                .probe("untold:https://h!m", new Outcome.NotApplicable("not asked"), new Note("privacy.untold", "m"));

        assertThat(told(cases)).isEqualTo("FAILS tcp:h:443");
        assertThat(end(cases).untold()).isFalse();
    }

    private static LegEnd end(Cases cases) {
        Examination examination = cases.examination();
        return LegEnd.of(examination.legs().get(0), examination);
    }

    private static String told(Cases cases) {
        LegEnd end = end(cases);
        return end.kind() + " " + end.probe().map(ProbeRecord::id).orElse("-");
    }
}
