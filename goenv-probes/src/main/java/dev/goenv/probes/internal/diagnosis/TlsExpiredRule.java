package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.TlsAttempt.Result;
import java.util.Optional;

/** The time of a certificate is over; or the clock is ahead. */
final class TlsExpiredRule implements CauseRule {
    static final String CODE = "tls.expired";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "a certificate of the chain has expired, or the clock of this machine is wrong";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Handshake.failed(symptom, Result.EXPIRED)
                .map(handshake -> CertificateTime.diagnosis(CODE, true, handshake, symptom));
    }
}
