package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy.Scope;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Note;
import java.util.Optional;

/** The repository is there, the version is not. */
final class UnknownRevisionRule implements CauseRule {
    static final String CODE = "vcs.unknown-revision";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the repository has no tag, branch or commit of the version wanted";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return DirectEnd.of(symptom)
                .flatMap(end -> end.answeredRefs()
                        .filter(answer -> answer.status() == 200 && unknown(symptom, answer))
                        .map(answer -> DiagnosisDraft.error(CODE, symptom)
                                .title("The repository of " + symptom.leg().module() + " does not have that version")
                                .explanation(
                                        "git reached the repository, and there is no tag of that name. The tag was not pushed, was"
                                                + " removed, or lacks the directory that modules below the root have before the version.")
                                .evidence(Phrases.of(answer))
                                .evidence(symptom.end().outcome().message())
                                .remedies(Remedies.of(symptom)
                                        .command(
                                                "list-tags",
                                                "See which tags there are",
                                                "git ls-remote --tags " + ShellLines.posixWord(url(symptom)),
                                                Scope.PROJECT))
                                .diagnosis()));
    }

    private static boolean unknown(Symptom symptom, HttpAnswer answer) {
        return answer.problem()
                        .filter(text -> text.contains("unknown revision"))
                        .isPresent()
                || symptom.evidence(Note.class).stream()
                        .anyMatch(note -> note.text().contains("unknown revision"));
    }

    private static String url(Symptom symptom) {
        return symptom.end().id().substring("vcs:".length());
    }
}
