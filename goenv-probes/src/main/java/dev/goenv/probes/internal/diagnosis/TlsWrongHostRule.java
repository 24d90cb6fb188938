package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.TlsAttempt.Result;
import java.util.Optional;

/** The certificate is for other names. */
final class TlsWrongHostRule implements CauseRule {
    static final String CODE = "tls.wrong-host";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the certificate is valid for other names than the one asked for";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Handshake.failed(symptom, Result.WRONG_HOST).map(handshake -> diagnosis(handshake, symptom));
    }

    private static Diagnosis diagnosis(Handshake handshake, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        String host = handshake.host();
        return DiagnosisDraft.error(CODE, symptom)
                .subject(host)
                .title("The certificate of " + host + " is for other names")
                .explanation(
                        "Go asked for " + host + ", and the certificate that came is valid for "
                                + (handshake.names().isEmpty() ? "no name or address at all" : handshake.namesInWords())
                                + ". The name is not the one the server is meant to be asked by, or something else answers in its place.")
                .evidence(handshake.facts())
                .remedy(single(handshake).flatMap(name -> ways.replaceInGoproxy(host, name)))
                .remedies(
                        ways.remedies()
                                .advice(
                                        "use-valid-name",
                                        "Use a name that the certificate is valid for",
                                        "Check the host name, and write one of the names of the certificate where it is"
                                                + " configured. If they are strange to you, sign in to the network first: a"
                                                + " login page may answer."),
                        ways.remedies()
                                .others(
                                        "reissue",
                                        "Have the certificate issued for " + host,
                                        "Ask the owner of " + host
                                                + " for a certificate with that name among its subject"
                                                + " alternative names."))
                .diagnosis();
    }

    /** A public host is asked by its own name. */
    private static Optional<String> single(Handshake handshake) {
        return handshake.names().size() == 1 && !KnownHosts.isPublic(handshake.host())
                ? handshake.names().stream()
                        .filter(name -> name.indexOf('*') < 0)
                        .findFirst()
                : Optional.empty();
    }
}
