package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import java.util.Optional;

/** Too many requests. */
final class RateLimitedRule implements CauseRule {
    static final String CODE = "modproxy.rate-limited";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the module proxy answers 429: too many requests from here; go does not try again by itself";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ModuleAnswer.of(symptom, 429).map(answer -> {
            String wait = Waiting.of(Phrases.header(answer.answer(), "retry-after"));
            return answer.draft(CODE)
                    .title("The module proxy " + answer.host() + " has had too many requests")
                    .explanation(
                            "The module proxy answers 429 Too Many Requests, to you or to others behind the same address."
                                    + " Go does not try again by itself.")
                    .evidence(wait.isEmpty() ? "It does not say how long to wait." : "It asks to wait " + wait + ".")
                    .remedies(ModuleProxyRemedies.of(symptom)
                            .later(wait.isEmpty() ? "in some minutes" : "after " + bare(wait)))
                    .remedies(ModuleProxyRemedies.of(symptom).another("caches, or has a higher limit"))
                    .diagnosis();
        });
    }

    private static String bare(String wait) {
        return wait.startsWith("until ") ? wait.substring("until ".length()) : wait;
    }
}
