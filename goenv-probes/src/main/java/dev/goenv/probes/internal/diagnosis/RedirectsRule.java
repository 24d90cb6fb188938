package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import java.util.Optional;

/** Redirects that go does not follow. */
final class RedirectsRule implements CauseRule {
    static final String CODE = "modproxy.redirects";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the module proxy redirects more than 10 times, from https to http, or without saying where to";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ModuleAnswer.of(symptom)
                .filter(answer -> answer.answer().result() == HttpAnswer.Result.BAD_REDIRECT
                        || answer.answered() && answer.answer().status() / 100 == 3)
                .map(answer -> answer.draft(CODE)
                        .title("The module proxy " + answer.host() + " redirects in a way go does not follow")
                        .explanation(
                                "Go follows at most 10 redirects, none from https to http, and none without a place to go"
                                        + " to. A reverse proxy that does not know under which URL it is reached redirects so.")
                        .evidence(
                                answer.answer().redirects().isEmpty()
                                        ? ""
                                        : answer.answer().redirects().size() + " redirects were followed.")
                        .remedies(ModuleProxyRemedies.of(symptom)
                                .owner(
                                        "correct-forwarding",
                                        "Have the server's own URL corrected",
                                        "Ask the owner of " + answer.host()
                                                + " to check the base URL of the module proxy and"
                                                + " the X-Forwarded-Proto header of the reverse proxy before it."))
                        .remedies(Remedies.of(symptom)
                                .advice(
                                        "final-url",
                                        "Or use the URL that it redirects to",
                                        "If the redirects lead to one and"
                                                + " the same place, set GOPROXY to the https:// URL of that place."))
                        .diagnosis());
    }
}
