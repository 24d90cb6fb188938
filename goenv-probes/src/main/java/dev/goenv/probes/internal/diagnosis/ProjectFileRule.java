package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import java.util.Optional;

/** The go.mod or go.work of the project stops go before it asks anybody. */
final class ProjectFileRule implements CauseRule {
    static final String CODE = "config.project-file";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "a path, go.mod or go.work is at fault, so that go asks no server";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ProjectNote.of("project.problem", symptom).map(words -> diagnosis(words, symptom));
    }

    private static Diagnosis diagnosis(String words, Symptom symptom) {
        return DiagnosisDraft.error(CODE, symptom)
                .subject("go.mod")
                .title("The project's own files stop go: " + words)
                .explanation("This is a matter of go.mod or go.work, not of the network: " + words
                        + ". go does not come to ask any server.")
                .evidence("Go says: " + words)
                .remedies(Remedies.of(symptom)
                        .advice(
                                "mend-project-file",
                                "Mend the project's file",
                                "Correct the line, or drop it: go mod edit -dropreplace MODULE removes a"
                                        + " replacement."))
                .diagnosis();
    }
}
