package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.OriginPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page of an import path does not tell where the repository is. */
final class VanityNoMetaRule implements CauseRule {
    static final String CODE = "vanity.no-meta";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the page of the import path has no go-import tag for it, or answers with an error or a login page";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        boolean atPage = symptom.end().id().startsWith("origin:");
        Optional<HttpAnswer> answer = symptom.last(HttpAnswer.class);
        boolean reached = answer.filter(each -> each.result() == HttpAnswer.Result.ANSWERED)
                .isPresent();
        return atPage && reached ? Optional.of(diagnosis(symptom, answer)) : Optional.empty();
    }

    private static Diagnosis diagnosis(Symptom symptom, Optional<HttpAnswer> answer) {
        String path = symptom.end().id().substring("origin:".length());
        Optional<OriginPage> page = symptom.last(OriginPage.class);
        int status = answer.map(HttpAnswer::status).orElse(200);
        boolean locked = status == 401 || status == 403;
        String why = locked
                ? "The page wants credentials"
                : page.filter(each -> !each.imports().isEmpty()).isPresent()
                        ? "The page has go-import tags, but none that go can use for this path"
                        : "The page has no go-import tag";
        DirectEnd end = new DirectEnd(symptom);
        return DiagnosisDraft.error(CODE, symptom)
                .title("The page of " + path + " does not tell where its repository is")
                .explanation("For a path that is on no well-known host, go asks the page https://" + path
                        + "?go-get=1 for a go-import tag that names the repository. " + why + ".")
                .evidence(answer.map(Phrases::of).orElse(List.of()))
                .evidence(page.map(VanityNoMetaRule::facts).orElse(List.of()))
                .evidence(locked ? Credentials.facts(Credentials.of(symptom)) : List.of())
                .remedies(remedies(symptom, end, path, locked))
                .diagnosis();
    }

    private static List<String> facts(OriginPage page) {
        String found = page.imports().isEmpty()
                ? "No go-import tags at " + page.url() + "."
                : "go-import tags at " + page.url() + ": " + String.join("; ", page.imports()) + ".";
        return List.of(
                found, page.problem().map(problem -> "Go says: " + problem).orElse(""));
    }

    private static List<Remedy> remedies(Symptom symptom, DirectEnd end, String path, boolean locked) {
        Remedies remedies = Remedies.of(symptom);
        Remedy owner = remedies.others(
                "add-meta",
                "Have the page name the repository",
                "The owner of the page adds a meta tag named go-import with: path prefix, git, URL of the repository. Check the"
                        + " spelling of " + path + " first.");
        if (!locked) {
            return List.of(owner);
        }
        List<Remedy> all = new ArrayList<>(Credentials.remedies(symptom, Credentials.of(symptom), false));
        if (end.privateBy().isEmpty()) {
            all.add(ModuleProxyRemedies.of(symptom).makePrivate());
        }
        all.add(owner);
        return all;
    }
}
