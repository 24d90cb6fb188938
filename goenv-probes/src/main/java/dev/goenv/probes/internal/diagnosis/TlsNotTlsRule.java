package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.TlsAttempt.Result;
import java.util.Optional;

/** Something that is no TLS. */
final class TlsNotTlsRule implements CauseRule {
    static final String CODE = "tls.not-tls";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the port of an https URL speaks something that is neither TLS nor HTTP";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Handshake.failed(symptom, Result.NOT_TLS).map(handshake -> diagnosis(handshake, symptom));
    }

    private static Diagnosis diagnosis(Handshake handshake, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        String host = handshake.host();
        return DiagnosisDraft.error(CODE, symptom)
                .subject(host)
                .title("Port " + handshake.attempt().port() + " of " + host + " does not speak TLS")
                .explanation(
                        "Go begins with TLS and the server answers in another protocol. The port is wrong, or something else listens there.")
                .evidence(handshake.facts())
                .remedies(ways.remedies()
                        .advice(
                                "check-url",
                                "Correct the port",
                                "Check which service listens on port "
                                        + handshake.attempt().port() + " of " + host + ", and correct the URL."))
                .diagnosis();
    }
}
