package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.VariableFact;
import dev.goenv.probe.TlsAttempt.Result;
import java.util.Arrays;
import java.util.Optional;

/** What other programs, Java among them, let pass and Go does not. */
final class TlsGoStrictRule implements CauseRule {
    static final String CODE = "tls.go-strict";

    /** What Go does not let pass. */
    private enum Fault {
        COMMON_NAME(
                Result.NO_SUBJECT_ALTERNATIVE_NAME,
                "its name stands in the Common Name alone",
                "No setting changes that.",
                "the host among its subject alternative names"),
        SIGNATURE(
                Result.WEAK_SIGNATURE,
                "it is signed with SHA-1 or MD5",
                "The old switch GODEBUG=x509sha1=1 is gone, and stops Go 1.27 altogether.",
                "signatures by SHA-256 or better, along the whole chain"),
        SERIAL(
                Result.NEGATIVE_SERIAL,
                "its serial number is negative",
                "GODEBUG=x509negativeserial=1 lets Go read it, until there is a better one.",
                "a positive serial number");

        private final Result result;
        private final String words;
        private final String setting;
        private final String wanted;

        Fault(Result result, String words, String setting, String wanted) {
            this.result = result;
            this.words = words;
            this.setting = setting;
            this.wanted = wanted;
        }
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "Go refuses a certificate that other programs accept: name in the Common Name alone, SHA-1 signature, negative"
                + " serial number";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Arrays.stream(Fault.values())
                .flatMap(fault -> Handshake.failed(symptom, fault.result).stream()
                        .map(handshake -> diagnosis(fault, handshake, symptom)))
                .findFirst();
    }

    private static Diagnosis diagnosis(Fault fault, Handshake handshake, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        String host = handshake.host();
        return DiagnosisDraft.error(CODE, symptom)
                .subject(host)
                .title("Go refuses the certificate of " + host + ": " + fault.words)
                .explanation("Browsers or Java may accept it, Go does not: " + fault.words + ". " + fault.setting)
                .evidence(handshake.facts())
                .remedies(ways.remedies()
                        .others(
                                "reissue",
                                "Have the certificate issued anew",
                                "Ask the owner of " + host + " for a certificate with " + fault.wanted + "."))
                .remedy(
                        fault == Fault.SERIAL
                                ? Optional.of(ways.remedies().set("GODEBUG", godebug(symptom)))
                                : Optional.empty())
                .diagnosis();
    }

    private static String godebug(Symptom symptom) {
        String before = symptom.examination()
                .variable("GODEBUG")
                .map(VariableFact::text)
                .orElse("");
        return before.isEmpty() ? "x509negativeserial=1" : before + ",x509negativeserial=1";
    }
}
