package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.TlsAttempt.Result;
import java.util.Optional;

/** The chain ends in a root that is not trusted, and nothing more is known. */
final class TlsUnknownCaRule implements CauseRule {
    static final String CODE = "tls.unknown-ca";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the certificate ends in an authority that Go does not trust on this machine";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Handshake.failed(symptom, Result.UNKNOWN_AUTHORITY).map(handshake -> diagnosis(handshake, symptom));
    }

    private static Diagnosis diagnosis(Handshake handshake, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        String host = handshake.host();
        return DiagnosisDraft.error(CODE, symptom)
                .subject(host)
                .title("The certificate of " + host + " is not from a trusted authority")
                .explanation((handshake.selfSigned()
                                ? "The server presents a certificate that is signed by itself"
                                : "The server's certificate is issued by \"" + handshake.issuer() + "\"")
                        + ", which is not among the root certificates that Go reads on this machine. The stores of Java and"
                        + " browsers do not count, and GOINSECURE does not cover module proxies.")
                .evidence(handshake.facts())
                .remedies(ways.trustAuthority())
                .remedies(ways.remedies()
                        .others(
                                "send-chain",
                                "Have the server present its whole chain",
                                "If the authority is trusted elsewhere, the server may leave out an intermediate"
                                        + " certificate: its owner can add it."))
                .diagnosis();
    }
}
