package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import java.util.Optional;

/** The module proxy has trouble of its own. */
final class ServerErrorRule implements CauseRule {
    static final String CODE = "modproxy.server-error";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the module proxy answers 5xx, or 4xx that says nothing of the module: 400, 405, 406";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ModuleAnswer.of(symptom)
                .filter(answer -> answer.answered()
                        && answer.answer().status() >= 400
                        && !answer.answer().notFound())
                .map(ServerErrorRule::diagnosis);
    }

    private static Diagnosis diagnosis(ModuleAnswer answer) {
        Symptom symptom = answer.symptom();
        int status = answer.answer().status();
        String wait = Waiting.of(Phrases.header(answer.answer(), "retry-after"));
        boolean server = status >= 500;
        return answer.draft(CODE)
                .title("The module proxy " + answer.host() + " fails: " + Phrases.status(status))
                .explanation((server
                                ? "The module proxy, or what stands before it, has trouble of its own."
                                : "The module proxy does not understand what go asks, so it may be none, or broken.")
                        + (symptom.leg().onFailure() == Leg.OnFailure.ANY
                                ? " A bar follows it in GOPROXY, so go asks the next entry."
                                : " A comma in GOPROXY leads on after 404 and 410 alone, so go stops here."))
                .evidence(wait.isEmpty() ? "" : "It asks to wait " + wait + ".")
                .remedies(
                        server
                                ? ModuleProxyRemedies.of(symptom).later("in some minutes")
                                : ModuleProxyRemedies.of(symptom)
                                        .owner(
                                                "check-proxy",
                                                "Check the URL and the proxy",
                                                "Compare the URL " + answer.base()
                                                        + " with the documentation of the module proxy, or ask its owner."))
                .remedies(ModuleProxyRemedies.of(symptom).another("works"))
                .diagnosis();
    }
}
