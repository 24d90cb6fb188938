package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy.Scope;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Note;
import java.util.List;
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
                .filter(end -> symptom.end().id().startsWith("vcs:") && (missing(symptom) || unknown(end)))
                .map(end -> diagnosis(symptom, end));
    }

    private static Diagnosis diagnosis(Symptom symptom, DirectEnd end) {
        return DiagnosisDraft.error(CODE, symptom)
                .title("The repository of " + symptom.leg().module() + " does not have that version")
                .explanation("git reached the repository, and there is no tag of that name. The tag was not pushed, was"
                        + " removed, or lacks the directory that modules below the root have before the version.")
                .evidence(end.answeredRefs().map(Phrases::of).orElse(List.of()))
                .evidence(symptom.end().outcome().message())
                .remedies(Remedies.of(symptom)
                        .command(
                                "list-tags",
                                "See which tags there are",
                                "git ls-remote --tags " + ShellLines.posixWord(url(symptom, end)),
                                Scope.PROJECT))
                .diagnosis();
    }

    private static boolean missing(Symptom symptom) {
        return symptom.evidence(Note.class).stream()
                .anyMatch(note -> note.name().equals("git.missing.tag"));
    }

    /** A page that git takes for an empty repository. */
    private static boolean unknown(DirectEnd end) {
        return end.answeredRefs()
                .filter(answer -> answer.status() == 200)
                .flatMap(HttpAnswer::problem)
                .filter(text -> text.contains("unknown revision"))
                .isPresent();
    }

    /** The repository's URL as go has it; as it was asked, where a page names it. */
    private static String url(Symptom symptom, DirectEnd end) {
        String id = symptom.end().id().substring("vcs:".length());
        String known = id.indexOf('!') < 0 ? id : id.substring(0, id.lastIndexOf('!'));
        return known.contains("://")
                ? known
                : end.refs()
                        .map(answer -> answer.url().replaceFirst("/info/refs[^/]*$", ""))
                        .orElse(known);
    }
}
