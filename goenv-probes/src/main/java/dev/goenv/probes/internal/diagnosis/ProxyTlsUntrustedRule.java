package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.TlsAttempt;
import java.util.Optional;

/** A proxy that is reached over TLS, with a certificate that Go refuses. */
final class ProxyTlsUntrustedRule implements CauseRule {
    static final String CODE = "proxy.tls-untrusted";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the HTTP proxy is reached over TLS, and Go does not accept its certificate";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ProxyWay.of(symptom)
                .flatMap(way -> way.handshake()
                        .filter(attempt -> certificate(attempt.result()))
                        .map(attempt -> diagnosis(symptom, way, attempt)));
    }

    private static boolean certificate(TlsAttempt.Result result) {
        return switch (result) {
            case UNKNOWN_AUTHORITY,
                    EXPIRED,
                    NOT_YET_VALID,
                    WRONG_HOST,
                    NO_SUBJECT_ALTERNATIVE_NAME,
                    WEAK_SIGNATURE,
                    NEGATIVE_SERIAL,
                    NAME_CONSTRAINT,
                    ISSUER_NOT_AUTHORITY,
                    WRONG_USAGE -> true;
            case ACCEPTED,
                    PLAIN_HTTP,
                    NOT_TLS,
                    ALERT,
                    CLOSED,
                    RESET,
                    TIMEOUT,
                    CLIENT_CERTIFICATE,
                    NOT_CONNECTED,
                    OTHER -> false;
        };
    }

    private static Diagnosis diagnosis(Symptom symptom, ProxyWay way, TlsAttempt attempt) {
        Remedies remedies = Remedies.of(symptom);
        boolean unknown = attempt.result() == TlsAttempt.Result.UNKNOWN_AUTHORITY;
        Remedy first = unknown
                ? remedies.advice(
                        "trust-proxy",
                        "Trust the authority of the proxy",
                        "Get the root certificate that signs for " + way.address()
                                + " from the proxy's owner, compare its"
                                + " fingerprint, and set SSL_CERT_FILE to a PEM file that holds it next to the system's roots.")
                : remedies.others(
                        "renew-certificate",
                        "Have the proxy's certificate replaced",
                        "Ask the owner of " + way.address() + " for a certificate that Go accepts: "
                                + Phrases.words(attempt.result().name()) + ".");
        return DiagnosisDraft.error(CODE, symptom)
                .title("Go does not accept the certificate of the HTTP proxy " + way.address())
                .explanation(
                        way.variable() + " names the proxy with https://, so that Go speaks TLS to it before it asks"
                                + " for anything, and refuses its certificate.")
                .evidence(Phrases.of(attempt))
                .evidence(attempt.chain().stream()
                        .map(each -> "Presented: " + each.subject() + ", issued by " + each.issuer() + ".")
                        .toList())
                .remedies(first)
                .remedies(ProxyRemedies.of(symptom).without(way))
                .diagnosis();
    }
}
