package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.OriginPage;
import java.util.Optional;

/** A path that leads nowhere by its form; the fault is in go.mod or an import, and the network has no part in it. */
final class ImportPathRule implements CauseRule {
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
        boolean nothingAsked = symptom.end().id().startsWith("origin:")
                && symptom.evidence(HttpAnswer.class).isEmpty();
        return nothingAsked ? Optional.of(diagnosis(symptom)) : Optional.empty();
    }

    private static Diagnosis diagnosis(Symptom symptom) {
        String path = symptom.end().id().substring("origin:".length());
        return DiagnosisDraft.error(CODE, symptom)
                .title("The path " + path + " is none that go can fetch")
                .explanation(
                        "The path itself does not tell a place to fetch from, so go asks nobody. The fault is in the project:"
                                + " an import, or a line of go.mod.")
                .subject(path)
                .evidence(symptom.last(OriginPage.class)
                        .flatMap(OriginPage::problem)
                        .orElse(symptom.end().outcome().message()))
                .remedies(Remedies.of(symptom)
                        .advice(
                                "correct-path",
                                "Correct the path in the project",
                                "Correct " + path
                                        + " in the import or in go.mod. A module that is only on this machine needs a"
                                        + " replace line with its directory, or a go.work file."))
                .diagnosis();
    }
}
