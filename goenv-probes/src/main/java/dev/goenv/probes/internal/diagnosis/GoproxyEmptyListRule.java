package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import java.util.Optional;

/** Separators and nothing between them. */
final class GoproxyEmptyListRule implements CauseRule {
    static final String CODE = "config.goproxy-empty-list";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "GOPROXY is set, but holds no entry";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ConfigFault.at(symptom, CODE)
                .or(() -> ConfigFault.masked(symptom, "GOPROXY"))
                .map(fault -> diagnosis(fault, symptom));
    }

    private static Diagnosis diagnosis(ConfigFault fault, Symptom symptom) {
        Remedies remedies = Remedies.of(symptom);
        return fault.draft(CODE, symptom)
                .title("GOPROXY is set, but holds no entry")
                .remedy(remedies.corrections(fault.corrections()))
                .remedy(remedies.reset("GOPROXY"))
                .remedies(remedies.set("GOPROXY", Remedies.DEFAULT_GOPROXY))
                .diagnosis();
    }
}
