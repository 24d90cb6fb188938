package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import java.util.Optional;

/** An entry that is no URL of a module proxy. */
final class GoproxyInvalidRule implements CauseRule {
    static final String CODE = "config.goproxy-invalid";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "GOPROXY holds an entry that go can't use as the URL of a module proxy";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ConfigFault.at(symptom, CODE).map(fault -> diagnosis(fault, symptom));
    }

    private static Diagnosis diagnosis(ConfigFault fault, Symptom symptom) {
        Remedies remedies = Remedies.of(symptom);
        return fault.draft(CODE, symptom)
                .title("GOPROXY holds an entry that is no module proxy")
                .remedy(remedies.corrections(fault.corrections()))
                .remedy(remedies.reset("GOPROXY"))
                .remedies(remedies.advice(
                        "correct-goproxy",
                        "Write each entry as https://HOST/PATH",
                        "Entries are URLs with https, http or file, or the words direct and off, with commas or bars between"
                                + " and without quotes: " + Remedies.DEFAULT_GOPROXY))
                .diagnosis();
    }
}
