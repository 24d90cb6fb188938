package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import java.util.Optional;

/** Go 1.27 does not start with settings that are gone. */
final class GodebugRemovedRule implements CauseRule {
    static final String CODE = "config.godebug-removed";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "GODEBUG asks for behaviour that is gone; Go 1.27 ends at its start";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ConfigFault.at(symptom, CODE).map(fault -> diagnosis(fault, symptom));
    }

    private static Diagnosis diagnosis(ConfigFault fault, Symptom symptom) {
        Remedies remedies = Remedies.of(symptom);
        return fault.draft(CODE, symptom)
                .title("GODEBUG asks for behaviour that Go no longer has")
                .remedy(remedies.corrections(fault.corrections()))
                .remedy(remedies.reset("GODEBUG"))
                .diagnosis();
    }
}
