package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Layer;
import java.util.List;
import java.util.Optional;

/** A page to sign in at, or any other page, where go asked for module data. */
final class CaptivePortalRule implements CauseRule {
    static final String CODE = "modproxy.captive-portal";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "a web page comes where module data was asked for, or the status 511: a network that wants a sign-in";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return symptom.last(HttpAnswer.class)
                .filter(answer -> answer.status() == 511 || WebPage.isInstead(answer))
                .filter(answer -> !servesOthers(symptom, answer))
                .map(answer -> diagnosis(symptom, answer));
    }

    /** A portal answers everything with its page; who serves other modules is none. */
    private static boolean servesOthers(Symptom symptom, HttpAnswer answer) {
        return answer.status() != 511
                && ModuleAnswer.of(symptom)
                        .filter(each -> each.canary() == ModuleAnswer.Canary.GOOD)
                        .isPresent();
    }

    private static Diagnosis diagnosis(Symptom symptom, HttpAnswer answer) {
        boolean moduleProxy = symptom.end().layer() == Layer.MODULE_PROXY;
        boolean sure = answer.status() == 511 || elsewhere(answer) || !moduleProxy;
        Remedies remedies = Remedies.of(symptom);
        return DiagnosisDraft.error(CODE, symptom)
                .title("A web page came in the place of module data")
                .explanation("Go asked " + Target.name(symptom.leg())
                        + " for module data and was given a page for people. Networks that want a sign-in answer like that"
                        + " until somebody has signed in"
                        + (sure ? "." : "; so does a server whose module proxy has another path."))
                .evidence(Phrases.of(answer))
                .evidence(
                        ModuleAnswer.of(symptom).map(ModuleAnswer::canaryFacts).orElse(List.of()))
                .remedies(remedies.advice(
                        "sign-in",
                        "Sign in to the network",
                        "Open any http:// page in a browser, sign in to the network or accept its terms, and run the go"
                                + " command again."))
                .remedy(
                        sure
                                ? Optional.empty()
                                : Optional.of(remedies.advice(
                                        "check-base-url",
                                        "If there is nothing to sign in to: check the URL",
                                        "If the server is your own, compare the URL with its documentation: Artifactory has"
                                                + " /artifactory/api/go/NAME, Nexus /repository/NAME.")))
                .diagnosis();
    }

    private static boolean elsewhere(HttpAnswer answer) {
        return answer.redirects().stream()
                .anyMatch(url ->
                        !AskedHost.of(url).isEmpty() && !AskedHost.of(url).equals(AskedHost.of(answer.url())));
    }
}
