package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.TlsAttempt.Result;
import java.util.Optional;

/** Closed or reset once the name of the host was sent. */
final class TlsHandshakeCutRule implements CauseRule {
    static final String CODE = "tls.handshake-cut";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the connection is closed or reset in the TLS handshake, as filters of host names do";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Handshake.failed(symptom, Result.CLOSED, Result.RESET).map(handshake -> diagnosis(handshake, symptom));
    }

    private static Diagnosis diagnosis(Handshake handshake, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        String host = handshake.host();
        return DiagnosisDraft.error(CODE, symptom)
                .subject(host)
                .title("The TLS handshake with " + host + " is cut off")
                .explanation(
                        "The connection stands, and is " + (handshake.result() == Result.RESET ? "reset" : "closed")
                                + " as soon as Go names the host in the TLS handshake. Filters of host names do that.")
                .evidence(handshake.facts())
                .remedies(ways.wayAround(host))
                .remedies(
                        ways.remedies()
                                .others(
                                        "allow-host",
                                        "Have the host allowed",
                                        "Ask the owner of the network to allow TLS to " + host + "."),
                        ways.remedies()
                                .advice(
                                        "check-port",
                                        "Check the port",
                                        "If the server is your own, check that TLS is spoken on port "
                                                + handshake.attempt().port() + "."))
                .diagnosis();
    }
}
