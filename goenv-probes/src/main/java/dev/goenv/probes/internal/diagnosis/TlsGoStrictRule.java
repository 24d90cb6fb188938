package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.VariableFact;
import dev.goenv.probe.TlsAttempt.Result;
import java.util.Optional;

/** What other programs, Java among them, let pass and Go does not. */
final class TlsGoStrictRule implements CauseRule {
    static final String CODE = "tls.go-strict";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "Go refuses a certificate that other programs accept: name in the Common Name alone, SHA-1 signature, negative serial number";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Handshake.failed(symptom, Result.NO_SUBJECT_ALTERNATIVE_NAME, Result.WEAK_SIGNATURE, Result.NEGATIVE_SERIAL)
                .map(handshake -> diagnosis(handshake, symptom));
    }

    private static Diagnosis diagnosis(Handshake handshake, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        String host = handshake.host();
        return DiagnosisDraft.error(CODE, symptom)
                .subject(host)
                .title("Go refuses the certificate of " + host + ": " + fault(handshake))
                .explanation("Browsers or Java may accept it, Go does not: " + fault(handshake) + ". " + switchOf(handshake))
                .evidence(handshake.facts())
                .remedies(ways.remedies()
                        .others(
                                "reissue",
                                "Have the certificate issued anew",
                                "Ask the owner of " + host + " for a certificate with " + wanted(handshake) + "."))
                .remedy(
                        handshake.result() == Result.NEGATIVE_SERIAL
                                ? Optional.of(ways.remedies().set("GODEBUG", godebug(symptom)))
                                : Optional.empty())
                .diagnosis();
    }

    private static String fault(Handshake handshake) {
        return switch (handshake.result()) {
            case NO_SUBJECT_ALTERNATIVE_NAME -> "its name stands in the Common Name alone";
            case WEAK_SIGNATURE -> "it is signed with SHA-1 or MD5";
            default -> "its serial number is negative";
        };
    }

    private static String wanted(Handshake handshake) {
        return switch (handshake.result()) {
            case NO_SUBJECT_ALTERNATIVE_NAME -> "the host among its subject alternative names";
            case WEAK_SIGNATURE -> "signatures by SHA-256 or better, along the whole chain";
            default -> "a positive serial number";
        };
    }

    private static String switchOf(Handshake handshake) {
        return switch (handshake.result()) {
            case NO_SUBJECT_ALTERNATIVE_NAME -> "No setting changes that.";
            case WEAK_SIGNATURE -> "The old switch GODEBUG=x509sha1=1 is gone, and stops Go 1.27 altogether.";
            default -> "GODEBUG=x509negativeserial=1 lets Go read it, until there is a better one.";
        };
    }

    private static String godebug(Symptom symptom) {
        String before = symptom.examination()
                .variable("GODEBUG")
                .map(VariableFact::text)
                .orElse("");
        return before.isEmpty() ? "x509negativeserial=1" : before + ",x509negativeserial=1";
    }
}
