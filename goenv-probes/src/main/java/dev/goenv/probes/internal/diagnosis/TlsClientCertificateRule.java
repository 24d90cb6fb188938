package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.TlsAttempt.Result;
import java.util.Optional;

/** The server wants to know who asks by a certificate, which go does not have. */
final class TlsClientCertificateRule implements CauseRule {
    static final String CODE = "tls.client-cert-required";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the server wants a certificate of the client, which the go command can't send";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Handshake.failed(symptom, Result.CLIENT_CERTIFICATE, Result.ALERT)
                .filter(handshake -> handshake.result() == Result.CLIENT_CERTIFICATE
                        || handshake.attempt().clientCertificateAsked())
                .map(handshake -> diagnosis(handshake, symptom));
    }

    private static Diagnosis diagnosis(Handshake handshake, Symptom symptom) {
        Remedies remedies = Remedies.of(symptom);
        String host = handshake.host();
        return DiagnosisDraft.error(CODE, symptom)
                .subject(host)
                .title(host + " wants a client certificate, which go can't send")
                .explanation(
                        "The server asks for a certificate of the client (mutual TLS) and ends the handshake without"
                                + " one. The go command has no setting for client certificates.")
                .evidence(handshake.facts())
                .evidence("The server asked for a client certificate.")
                .remedies(
                        remedies.advice(
                                "local-proxy",
                                "Let a local proxy present the certificate",
                                "Run a reverse proxy on this machine that holds the certificate (such as nginx, stunnel or"
                                        + " ghostunnel) and set GOPROXY to it."),
                        remedies.others(
                                "allow-without",
                                "Have go served without a client certificate",
                                "Ask the owner of " + host
                                        + " for another way to log in, such as a password or token in"
                                        + " a netrc file."))
                .diagnosis();
    }
}
