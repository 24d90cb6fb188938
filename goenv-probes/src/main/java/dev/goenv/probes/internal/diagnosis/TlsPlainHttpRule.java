package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.TlsAttempt.Result;
import java.util.Optional;

/** HTTP without TLS where an https URL leads. */
final class TlsPlainHttpRule implements CauseRule {
    static final String CODE = "tls.plain-http-on-port";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the port of an https URL speaks plain HTTP";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Handshake.failed(symptom, Result.PLAIN_HTTP).map(handshake -> diagnosis(handshake, symptom));
    }

    private static Diagnosis diagnosis(Handshake handshake, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        String host = handshake.host();
        return DiagnosisDraft.error(CODE, symptom)
                .subject(host)
                .title("Port " + handshake.attempt().port() + " of " + host + " speaks plain HTTP, not TLS")
                .explanation(
                        "The URL begins with https://, so Go begins with TLS, and the server answers in plain HTTP. The scheme or"
                                + " the port is wrong.")
                .evidence(handshake.facts())
                .remedy(
                        KnownHosts.isPublic(host)
                                ? Optional.empty()
                                : ways.replaceInGoproxy(
                                        "https://" + host + ":"
                                                + handshake.attempt().port(),
                                        "http://" + host + ":"
                                                + handshake.attempt().port()))
                .remedies(ways.remedies()
                        .advice(
                                "check-url",
                                "Correct the scheme or the port",
                                "Write the port that speaks TLS; or, inside a network that you trust, http:// in place of"
                                        + " https://."))
                .diagnosis();
    }
}
