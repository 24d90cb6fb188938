package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer.Result;
import java.util.Optional;

/** Closed after the request, without a byte of an answer. */
final class TcpClosedRule implements CauseRule {
    static final String CODE = "tcp.closed-no-response";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the server closes the connection after the request, without an answer";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return CutAnswer.of(symptom, Result.CLOSED).map(cut -> diagnosis(cut, symptom));
    }

    private static Diagnosis diagnosis(CutAnswer cut, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        return DiagnosisDraft.error(CODE, symptom)
                .subject(cut.host())
                .title(cut.host() + " closed the connection without an answer")
                .explanation(
                        "The request was sent and the connection closed, without a byte of an answer. The service may be"
                                + " restarting, or speak another protocol on that port. Go prints \"EOF\".")
                .evidence(cut.facts())
                .remedies(
                        ways.remedies().advice("retry", "Try again in a minute", "The service may be restarting."),
                        ways.remedies()
                                .advice(
                                        "check-url",
                                        "Check scheme and port of the URL",
                                        "Check that " + cut.answer().url()
                                                + " has the scheme (http or https) and port that the service speaks."))
                .remedies(ways.wayAround(cut.host()))
                .diagnosis();
    }
}
