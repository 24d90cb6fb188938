package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Note;
import java.util.Optional;

/** No such repository, or none that this user may see. */
final class VcsNotFoundRule implements CauseRule {
    static final String CODE = "vcs.not-found";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the repository's server answers 404 to git: it is not there, or this user may not see it";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return nowhere(symptom).or(() -> notFound(symptom));
    }

    /** git's configuration leads to a directory of this machine that holds no repository. */
    private static Optional<Diagnosis> nowhere(Symptom symptom) {
        boolean none = symptom.evidence(Note.class).stream()
                .anyMatch(note -> note.name().equals("git.none"));
        return none
                ? Optional.of(DiagnosisDraft.error(CODE, symptom)
                        .title("There is no repository in " + symptom.end().subject())
                        .explanation(
                                "git's configuration leads " + symptom.leg().module()
                                        + " to a directory of this machine, and git finds no repository there.")
                        .evidence(symptom.end().outcome().message())
                        .remedies(Remedies.of(symptom)
                                .advice(
                                        "correct-insteadof",
                                        "Correct git's configuration",
                                        "git config --get-regexp insteadof shows what leads there: correct the path, or"
                                                + " remove the line."))
                        .diagnosis())
                : Optional.empty();
    }

    private static Optional<Diagnosis> notFound(Symptom symptom) {
        return DirectEnd.of(symptom)
                .flatMap(end -> end.answeredRefs()
                        .filter(HttpAnswer::notFound)
                        .map(answer -> DiagnosisDraft.error(CODE, symptom)
                                .title("There is no repository for "
                                        + symptom.leg().module() + " at " + end.host())
                                .explanation(
                                        "The server says \"not found\" to git. The path is misspelt, the repository was moved or"
                                                + " removed, or it is private and hidden from whoever has no access.")
                                .evidence(Phrases.of(answer))
                                .evidence(Credentials.facts(Credentials.of(symptom)))
                                .remedies(Remedies.of(symptom)
                                        .advice(
                                                "check-path",
                                                "Check the path, and that you have access",
                                                "Compare " + symptom.leg().module()
                                                        + " with the address in a browser where you are"
                                                        + " signed in. If it is there, give git a credential of yours for "
                                                        + end.host() + "."))
                                .diagnosis()));
    }
}
