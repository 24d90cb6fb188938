package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import java.util.Optional;

/** No name that is known, and no key. */
final class GosumdbInvalidRule implements CauseRule {
    static final String CODE = "config.gosumdb-invalid";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "GOSUMDB is neither off, nor a known name, nor a name with a key";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ConfigFault.at(symptom, CODE)
                .or(() -> ConfigFault.masked(symptom, "GOSUMDB"))
                .map(fault -> diagnosis(fault, symptom));
    }

    private static Diagnosis diagnosis(ConfigFault fault, Symptom symptom) {
        Remedies remedies = Remedies.of(symptom);
        return fault.draft(CODE, symptom)
                .title("GOSUMDB is neither a known name nor a key")
                .remedy(remedies.reset("GOSUMDB"))
                .remedy(remedies.corrections(fault.corrections()))
                .remedies(remedies.advice(
                        "set-verifier-key",
                        "Or set the whole verifier key",
                        "Ask the owner of the database for its verifier key, NAME+HASH+KEY, and set GOSUMDB to it; a URL may"
                                + " follow after a blank. The default is sum.golang.org."))
                .diagnosis();
    }
}
