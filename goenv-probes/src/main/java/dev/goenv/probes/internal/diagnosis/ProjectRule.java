package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.Note;
import java.util.List;
import java.util.Optional;

/**
 * The files of the project stop go before it asks anybody.
 *
 * @param code the cause
 * @param note the name of the note that tells it
 */
record ProjectRule(String code, String note) implements CauseRule {
    /** go.sum can't be read. */
    static final ProjectRule GO_SUM = new ProjectRule("gosum.malformed", "gosum.problem");

    /** go.mod or go.work is at fault. */
    static final ProjectRule GO_MOD = new ProjectRule("config.project-file", "project.problem");

    /** The project needs another Go, and GOTOOLCHAIN does not let it be had. */
    static final ProjectRule TOOLCHAIN = new ProjectRule(ToolchainRule.CODE, "toolchain.problem");

    @Override
    public String about() {
        return switch (note) {
            case "gosum.problem" -> "a line of go.sum is none, often because of a merge that was not finished";
            case "project.problem" -> "go.mod or go.work names something that is not there; no server is asked";
            default -> "the project needs another Go than GOTOOLCHAIN allows";
        };
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return symptom.evidence(Note.class).stream()
                .filter(each -> each.name().equals(note))
                .findFirst()
                .map(each -> diagnosis(each.text(), symptom));
    }

    private Diagnosis diagnosis(String words, Symptom symptom) {
        String line = words.replace("\n", " ");
        DiagnosisDraft draft = DiagnosisDraft.error(code, symptom).evidence("Go says: " + line);
        Remedies remedies = Remedies.of(symptom);
        return switch (note) {
            case "gosum.problem" ->
                draft.subject("go.sum")
                        .title("go.sum has a line that is none")
                        .explanation("Every line of go.sum has a path, a version and a hash. go stops at one that has not;"
                                + " marks of an unfinished merge are the usual reason. No server has to do with it.")
                        .remedies(remedies.advice(
                                "resolve-merge",
                                "Resolve the merge and complete go.sum",
                                "Remove the marks <<<<<<<, ======= and >>>>>>> from go.sum, keep the lines of both sides, and"
                                        + " run go mod tidy."))
                        .diagnosis();
            case "project.problem" ->
                draft.subject("go.mod")
                        .title("The project's own files stop go: " + line)
                        .explanation("This is a matter of go.mod or go.work, not of the network: " + line
                                + ". go does not come to ask any server.")
                        .remedies(remedies.advice(
                                "mend-project-file",
                                "Mend the project's file",
                                "Correct the line, or drop it: go mod edit -dropreplace MODULE removes a replacement."))
                        .diagnosis();
            default ->
                draft.subject("GOTOOLCHAIN")
                        .title("The project needs another Go: " + line)
                        .explanation("The go or toolchain line of the project asks for a newer Go than the one that runs, and"
                                + " GOTOOLCHAIN does not let go get it.")
                        .evidence(symptom.examination().variable("GOTOOLCHAIN").map(Object::toString).stream()
                                .toList())
                        .remedies(otherGo(symptom, remedies))
                        .diagnosis();
        };
    }

    private static List<Remedy> otherGo(Symptom symptom, Remedies remedies) {
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
