package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.VariableFact;
import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.Layer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A fault that the check of the configuration found, as the cause of a failure.
 *
 * @param finding what it found
 */
record ConfigFault(ConfigFinding finding) {
    /** {@return the error of a code that a way ends at} */
    static Optional<ConfigFault> at(Symptom symptom, String code) {
        return errors(symptom)
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .map(ConfigFault::new);
    }

    /** {@return an empty line of the go/env file that hides the default of a variable, if a way ends at it} */
    static Optional<ConfigFault> masked(Symptom symptom, String variable) {
        return at(symptom, "config.empty-masks-default")
                .filter(fault -> fault.finding().variable().equals(variable));
    }

    /** {@return the first error that a way ends at} */
    static Optional<ConfigFault> at(Symptom symptom) {
        return errors(symptom).findFirst().map(ConfigFault::new);
    }

    /** {@return a finding of a code, wherever it was made} */
    static Optional<ConfigFault> anywhere(Symptom symptom, String code) {
        return symptom.examination().evidence(ConfigFinding.class).stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .map(ConfigFault::new);
    }

    /** {@return the changes that put it right, as far as the check knows} */
    List<EnvChange> corrections() {
        return finding.corrections();
    }

    /** {@return a draft that explains it and says where the variable is set} */
    DiagnosisDraft draft(String code, Symptom symptom) {
        String variable = finding.variable();
        return DiagnosisDraft.error(code, symptom)
                .subject(variable)
                .explanation(finding.message())
                .evidence(symptom.examination()
                        .variable(variable)
                        .map(VariableFact::toString)
                        .orElse(variable + " is set here: " + finding.place() + "."));
    }

    private static Stream<ConfigFinding> errors(Symptom symptom) {
        return symptom.end().layer() == Layer.CONFIG
                ? symptom.evidence(ConfigFinding.class).stream()
                        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                : Stream.empty();
    }
}
