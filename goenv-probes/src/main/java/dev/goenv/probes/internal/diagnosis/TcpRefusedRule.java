package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.ConnectAttempt.Result;
import java.util.Optional;

/** Every address refuses: nobody listens, or a firewall says so. */
final class TcpRefusedRule implements CauseRule {
    static final String CODE = "tcp.refused";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "every address of the host refuses the connection";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Attempts.failed(symptom)
                .filter(attempts -> attempts.telling().equals(Optional.of(Result.REFUSED)))
                .map(attempts -> diagnosis(attempts, symptom));
    }

    private static Diagnosis diagnosis(Attempts attempts, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        String place = attempts.place();
        return DiagnosisDraft.error(CODE, symptom)
                .subject(attempts.host())
                .title("Nobody listens at " + place)
                .explanation(
                        "Every address refuses the connection: the service is down, the port is wrong, or a firewall rejects it. Go"
                                + " prints \"connect: connection refused\" for one of them.")
                .evidence(attempts.facts())
                .remedies(ways.remedies()
                        .advice(
                                "check-service",
                                "Start the service, or correct the port",
                                "Check that the service at " + place
                                        + " runs and listens on that port, and correct the URL if it does not."))
                .remedies(ways.wayAround(attempts.host()))
                .diagnosis();
    }
}
