package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Diagnosis.Severity;
import java.util.Optional;

/** The go command would ask a public proxy for a private module, and nobody else after it. */
final class PrivateToPublicRule implements CauseRule {
    @Override
    public String code() {
        return PrivateToPublic.CODE;
    }

    @Override
    public String about() {
        return "a module that looks private is asked of public proxies alone, which do not have it and learn its path";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return PrivateToPublic.of(symptom).map(end -> end.diagnosis(Severity.ERROR));
    }
}
