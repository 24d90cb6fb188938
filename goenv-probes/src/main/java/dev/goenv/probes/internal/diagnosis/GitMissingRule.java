package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import java.util.Optional;

/** No git, where direct mode needs it. */
final class GitMissingRule implements CauseRule {
    static final String CODE = "vcs.git-missing";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "direct mode needs git, and there is none on PATH";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return MissingProgram.judge(CODE, "git", symptom);
    }
}
