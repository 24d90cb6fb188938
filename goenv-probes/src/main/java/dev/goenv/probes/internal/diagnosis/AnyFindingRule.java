package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import java.util.Optional;

/** Errors of the configuration check that have no rule of their own; they keep their code. */
final class AnyFindingRule implements CauseRule {
    @Override
    public String code() {
        return "config.*";
    }

    @Override
    public String about() {
        return "any other error that the check of the configuration finds and that stops go, by its own code";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ConfigFault.at(symptom).map(fault -> diagnosis(fault, symptom));
    }

    private static Diagnosis diagnosis(ConfigFault fault, Symptom symptom) {
        Remedies remedies = Remedies.of(symptom);
        String variable = fault.finding().variable();
        return fault.draft(fault.finding().code(), symptom)
                .title(variable.isEmpty() ? "The configuration stops go" : variable + " stops the go command")
                .remedy(remedies.corrections(fault.corrections()))
                .remedy(variable.isEmpty() ? Optional.empty() : remedies.reset(variable))
                .diagnosis();
    }
}
