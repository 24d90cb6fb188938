package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy.Scope;
import dev.goenv.probe.HttpAnswer.Result;
import java.util.Optional;

/** Accepted, and then nothing: Go has no timeout for that and prints nothing. */
final class TcpSilenceRule implements CauseRule {
    static final String CODE = "tcp.silence";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the server accepts the request and then sends nothing, or stops in the middle; go waits for ever";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return CutAnswer.of(symptom, Result.TIMEOUT, Result.STALLED).map(cut -> diagnosis(cut, symptom));
    }

    private static Diagnosis diagnosis(CutAnswer cut, Symptom symptom) {
        boolean stalled = cut.answer().result() == Result.STALLED;
        WireRemedies ways = WireRemedies.of(symptom);
        return DiagnosisDraft.error(CODE, symptom)
                .subject(cut.host())
                .title(cut.host()
                        + (stalled ? " stops in the middle of its answer" : " accepts requests and does not answer"))
                .explanation("The connection stands, but "
                        + (stalled ? "the answer stops half way" : "no answer comes")
                        + ". Go has no limit for that: it prints nothing and waits until it is stopped. We gave up after "
                        + WireFacts.time(cut.answer().time()) + "; a slow server may still answer.")
                .evidence(cut.facts())
                .remedies(ways.remedies()
                        .command(
                                "show-requests",
                                "Let go print every request, to see what it waits for",
                                "go list -m -x -versions " + symptom.leg().module(),
                                Scope.PROCESS))
                .remedies(ways.wayAround(cut.host()))
                .remedies(
                        ways.remedies()
                                .others(
                                        "report-host",
                                        "Report it to the owner of " + cut.host(),
                                        "Tell the owner of " + cut.host()
                                                + " that requests are accepted and not answered."),
                        ways.remedies()
                                .advice(
                                        "limit-time",
                                        "Limit the time in CI",
                                        "Run go with a limit from outside, such as: timeout 10m go mod download"))
                .diagnosis();
    }
}
