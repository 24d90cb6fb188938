package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import java.util.Optional;

/** A line of go.sum is none; go stops before it asks anybody. */
final class GosumMalformedRule implements CauseRule {
    static final String CODE = "gosum.malformed";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "a line of go.sum is none, often because of a merge that was not finished";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ProjectNote.of("gosum.problem", symptom).map(words -> diagnosis(words, symptom));
    }

    private static Diagnosis diagnosis(String words, Symptom symptom) {
        return DiagnosisDraft.error(CODE, symptom)
                .subject("go.sum")
                .title("go.sum has a line that is none")
                .explanation("Every line of go.sum has a path, a version and a hash. go stops at one that has not;"
                        + " marks of an unfinished merge are the usual reason. No server has to do with it.")
                .evidence("Go says: " + words)
                .remedies(Remedies.of(symptom)
                        .advice(
                                "resolve-merge",
                                "Resolve the merge and complete go.sum",
                                "Remove the marks <<<<<<<, ======= and >>>>>>> from go.sum, keep the lines of"
                                        + " both sides, and run go mod tidy."))
                .diagnosis();
    }
}
