package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import java.util.Optional;

/** Words that are no flags. */
final class GoflagsRule implements CauseRule {
    static final String CODE = "config.goflags";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "GOFLAGS holds something that go does not accept as a flag";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ConfigFault.at(symptom, CODE)
                .or(() -> ConfigFault.at(symptom, "config.goflags-insecure"))
                .map(fault -> diagnosis(fault, symptom));
    }

    private static Diagnosis diagnosis(ConfigFault fault, Symptom symptom) {
        Remedies remedies = Remedies.of(symptom);
        return fault.draft(CODE, symptom)
                .title("GOFLAGS holds something that is no flag")
                .remedy(remedies.corrections(fault.corrections()))
                .remedy(remedies.reset("GOFLAGS"))
                .remedies(remedies.advice(
                        "correct-goflags",
                        "Write each flag with its dash",
                        "GOFLAGS is a list of flags with blanks between, such as: -mod=mod -modcacherw"))
                .diagnosis();
    }
}
