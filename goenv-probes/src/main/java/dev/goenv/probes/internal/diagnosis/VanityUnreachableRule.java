package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import java.util.List;
import java.util.Optional;

/** The page of an import path can't be reached. */
final class VanityUnreachableRule implements CauseRule {
    static final String CODE = "vanity.unreachable";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the page of the import path, which names the repository, can't be reached";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return DirectEnd.of(symptom)
                .filter(end -> end.namedProxy()
                                .filter(VanityUnreachableRule::unanswered)
                                .isPresent()
                        || end.atPage() && atPage(symptom))
                .map(end -> diagnosis(symptom, end));
    }

    private static boolean atPage(Symptom symptom) {
        boolean asked = symptom.end().id().startsWith("origin:")
                && symptom.last(HttpAnswer.class)
                        .filter(VanityUnreachableRule::unanswered)
                        .isPresent();
        return asked || LowerCause.belowHttp(symptom) && !LowerCause.machineWide(symptom);
    }

    private static boolean unanswered(HttpAnswer answer) {
        return answer.result() != HttpAnswer.Result.ANSWERED;
    }

    private static Diagnosis diagnosis(Symptom symptom, DirectEnd end) {
        Optional<Diagnosis> lower = LowerCause.of(symptom);
        String module = symptom.leg().module();
        Remedies remedies = Remedies.of(symptom);
        boolean proxy = end.namedProxy().isPresent();
        return DiagnosisDraft.error(CODE, symptom)
                .title(
                        proxy
                                ? "The module proxy " + end.host() + " that the page of " + module
                                        + " names can't be reached"
                                : "The page of " + module + " at " + end.host() + " can't be reached")
                .explanation((proxy
                                ? "The page of the path names a module proxy in the place of a repository, and go asks that one. "
                                : "For a path that is on no well-known host, go asks a page on that host where the repository is. ")
                        + lower.map(Diagnosis::explanation).orElse("There is no answer from " + end.host() + "."))
                .evidence(LowerCause.facts(lower, symptom))
                .evidence(
                        lower.isPresent()
                                ? List.of()
                                : symptom.last(HttpAnswer.class)
                                        .map(Phrases::of)
                                        .orElse(List.of()))
                .remedies(lower.map(Diagnosis::remedies).orElse(List.of()))
                .remedies(remedies.advice(
                        "use-module-proxy",
                        "Or fetch by a module proxy",
                        "A module proxy that has the module needs no page: put one before direct in GOPROXY."))
                .remedies(
                        remedies.lastResort(
                                "goinsecure",
                                "Last resort, for a host of your own: GOINSECURE",
                                "If " + end.host() + " is yours and speaks http alone, GOINSECURE="
                                        + CodeHosts.pattern(module)
                                        + " lets go ask it without TLS. Anybody on the way can then put another repository there."))
                .diagnosis();
    }
}
