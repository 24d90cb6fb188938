package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import java.util.Optional;

/** A directory that is to be a module proxy and is not there. */
final class GoproxyFileMissingRule implements CauseRule {
    static final String CODE = "config.goproxy-file-missing";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "GOPROXY names a directory (file://) that does not exist";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ConfigFault.at(symptom, CODE).or(() -> asked(symptom)).map(fault -> diagnosis(fault, symptom));
    }

    private static Diagnosis diagnosis(ConfigFault fault, Symptom symptom) {
        Remedies remedies = Remedies.of(symptom);
        return fault.draft(CODE, symptom)
                .title("GOPROXY names a directory that does not exist")
                .remedies(
                        remedies.advice(
                                "correct-path",
                                "Correct the path, or remove the entry",
                                "Let the file:// entry of GOPROXY name a directory with the layout of a module proxy, or remove it."))
                .remedy(remedies.reset("GOPROXY"))
                .diagnosis();
    }

    /** Files are missing from a directory that is missing itself. */
    private static Optional<ConfigFault> asked(Symptom symptom) {
        return symptom.end().id().startsWith("modproxy:file:") ? ConfigFault.anywhere(symptom, CODE) : Optional.empty();
    }
}
