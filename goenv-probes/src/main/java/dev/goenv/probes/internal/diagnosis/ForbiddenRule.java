package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import java.util.Optional;

/** The module proxy knows who asks, and does not let them. */
final class ForbiddenRule implements CauseRule {
    static final String CODE = "modproxy.forbidden";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the module proxy answers 403, 402 or 451: a policy keeps the module, a version or everything back";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ModuleAnswer.of(symptom, 402, 403, 451)
                .map(answer -> answer.draft(CODE)
                        .title("The module proxy " + answer.host() + " does not give out " + what(answer))
                        .explanation("The module proxy answers "
                                + Phrases.status(answer.answer().status())
                                + ": a policy, a licence or a missing right stands in the way. A comma in GOPROXY does not lead on"
                                + " after that, on purpose.")
                        .evidence(Credentials.facts(Credentials.of(symptom)))
                        .remedies(ModuleProxyRemedies.of(symptom)
                                .owner(
                                        "allow-module",
                                        "Have the module allowed",
                                        "Ask the owner of " + answer.host() + " to allow " + what(answer) + "."))
                        .diagnosis());
    }

    private static String what(ModuleAnswer answer) {
        String module = answer.symptom().leg().module();
        if (answer.canary() == ModuleAnswer.Canary.BAD) {
            return "anything";
        }
        return answer.asked("zip") ? "the zip of " + module : module;
    }
}
