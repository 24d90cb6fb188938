package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.TlsAttempt.Result;
import java.util.Map;
import java.util.Optional;

/** An authority of the chain is not allowed to vouch for it. */
final class TlsCaConstraintsRule implements CauseRule {
    static final String CODE = "tls.ca-constraints";

    private static final Map<Result, String> FAULTS = Map.of(
            Result.NAME_CONSTRAINT, "an authority in it is not allowed to vouch for this name",
            Result.ISSUER_NOT_AUTHORITY, "the certificate that issued it is not one of an authority",
            Result.WRONG_USAGE, "it is not meant for servers (extended key usage)");

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "an authority of the chain may not vouch for this name or purpose";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Handshake.failed(symptom, Result.NAME_CONSTRAINT, Result.ISSUER_NOT_AUTHORITY, Result.WRONG_USAGE)
                .map(handshake -> diagnosis(handshake, symptom));
    }

    private static Diagnosis diagnosis(Handshake handshake, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        String host = handshake.host();
        return DiagnosisDraft.error(CODE, symptom)
                .subject(host)
                .title("The authority may not vouch for " + host)
                .explanation("The chain of " + host + " reaches a trusted root, but " + FAULTS.get(handshake.result())
                        + ". Go refuses it.")
                .evidence(handshake.facts())
                .remedies(ways.remedies()
                        .others(
                                "repair-authority",
                                "Have the certificate issued by the rules",
                                "Ask the owner of the authority \"" + handshake.issuer() + "\" for a certificate of "
                                        + host
                                        + " that is meant for servers, and from an authority that may issue it."))
                .diagnosis();
    }
}
