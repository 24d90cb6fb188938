package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import java.util.Optional;

/** No Mercurial, where a repository needs it. */
final class HgMissingRule implements CauseRule {
    static final String CODE = "vcs.hg-missing";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "a repository needs Mercurial, and there is no hg on PATH";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return MissingProgram.judge(CODE, "hg", symptom);
    }
}
