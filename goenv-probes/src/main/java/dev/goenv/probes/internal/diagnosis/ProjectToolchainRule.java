package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import java.util.List;
import java.util.Optional;

/** The project needs another Go, and GOTOOLCHAIN does not let it be had. */
final class ProjectToolchainRule implements CauseRule {
    static final String CODE = ToolchainRule.CODE;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "GOTOOLCHAIN is invalid, or the Go that is wanted can't be had";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ProjectNote.of("toolchain.problem", symptom).map(words -> diagnosis(words, symptom));
    }

    private static Diagnosis diagnosis(String words, Symptom symptom) {
        return DiagnosisDraft.error(CODE, symptom)
                .subject("GOTOOLCHAIN")
                .title("The project needs another Go: " + words)
                .explanation("The go or toolchain line of the project asks for a newer Go than the one that runs, and"
                        + " GOTOOLCHAIN does not let go get it.")
                .evidence("Go says: " + words)
                .evidence(symptom.examination().variable("GOTOOLCHAIN").map(Object::toString).stream()
                        .toList())
                .remedies(remedies(symptom))
                .diagnosis();
    }

    private static List<Remedy> remedies(Symptom symptom) {
        Remedies remedies = Remedies.of(symptom);
        Remedy install = remedies.advice(
                "install-go",
                "Install that release of Go",
                "Install the release that is asked for from go.dev/dl or your package manager.");
        boolean auto = symptom.examination()
                .variable("GOTOOLCHAIN")
                .filter(fact -> fact.text().equals("auto"))
                .isPresent();
        return auto ? List.of(install) : List.of(install, remedies.set("GOTOOLCHAIN", "auto"));
    }
}
