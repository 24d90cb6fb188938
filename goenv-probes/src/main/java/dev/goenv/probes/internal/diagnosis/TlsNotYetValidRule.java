package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.TlsAttempt.Result;
import java.util.Optional;

/** The time of a certificate has not begun; mostly the clock is behind. */
final class TlsNotYetValidRule implements CauseRule {
    static final String CODE = "tls.not-yet-valid";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "a certificate of the chain is not valid yet, mostly because the clock of this machine is wrong";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Handshake.failed(symptom, Result.NOT_YET_VALID)
                .map(handshake -> CertificateTime.diagnosis(CODE, false, handshake, symptom));
    }
}
