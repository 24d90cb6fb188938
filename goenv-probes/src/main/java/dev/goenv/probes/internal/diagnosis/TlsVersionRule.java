package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.TlsAttempt.Result;
import java.util.Optional;

/** No version or cipher in common. */
final class TlsVersionRule implements CauseRule {
    static final String CODE = "tls.version-or-cipher";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "server and Go have no TLS version or cipher in common";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Handshake.failed(symptom, Result.ALERT)
                .filter(handshake -> handshake.alert().equals("protocol version not supported")
                        || handshake.alert().equals("insufficient security level")
                        || handshake.alert().equals("handshake failure"))
                .map(handshake -> diagnosis(handshake, symptom));
    }

    private static Diagnosis diagnosis(Handshake handshake, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        String host = handshake.host();
        return DiagnosisDraft.error(CODE, symptom)
                .subject(host)
                .title(host + " and Go have no TLS version or cipher in common")
                .explanation("The server ends the handshake with the alert \"" + handshake.alert()
                        + "\". Go speaks TLS 1.2 and 1.3 with modern ciphers only.")
                .evidence(handshake.facts())
                .remedies(ways.remedies()
                        .others(
                                "update-server",
                                "Have TLS 1.2 or 1.3 switched on",
                                "Ask the owner of " + host
                                        + " to switch on TLS 1.2 or 1.3 with ciphers of forward secrecy."))
                .remedies(ways.wayAround(host))
                .diagnosis();
    }
}
