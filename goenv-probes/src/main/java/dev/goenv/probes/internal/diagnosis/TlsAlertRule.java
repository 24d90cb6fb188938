package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.TlsAttempt.Result;
import java.util.Optional;

/** Any other alert: filters, and servers that do not know the name. */
final class TlsAlertRule implements CauseRule {
    static final String CODE = "tls.alert";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the server ends the TLS handshake with an alert, such as unrecognized name or access denied";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Handshake.failed(symptom, Result.ALERT).map(handshake -> diagnosis(handshake, symptom));
    }

    private static Diagnosis diagnosis(Handshake handshake, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        String host = handshake.host();
        return DiagnosisDraft.error(CODE, symptom)
                .subject(host)
                .title(host + " ends the TLS handshake: " + handshake.alert())
                .explanation("The server ends the handshake with the alert \"" + handshake.alert()
                        + "\". Servers do so that do not know the name " + host + ", and filters that do not like it.")
                .evidence(handshake.facts())
                .remedies(ways.remedies()
                        .advice(
                                "check-name",
                                "Check the host name",
                                "Check that " + host + " is the name by which the server is meant to be asked."))
                .remedies(ways.wayAround(host))
                .remedies(ways.remedies()
                        .others(
                                "ask-owner",
                                "Ask the owner of the server",
                                "Ask the owner of " + host + " why it answers with \"" + handshake.alert() + "\"."))
                .diagnosis();
    }
}
