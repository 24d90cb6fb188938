package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
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
