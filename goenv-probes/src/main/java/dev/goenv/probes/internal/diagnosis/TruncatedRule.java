package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import java.util.Optional;

/** A download that ends before its end. */
final class TruncatedRule implements CauseRule {
    static final String CODE = "modproxy.truncated";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the module proxy's answer ends before its announced length, or is reset in the middle";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ModuleAnswer.of(symptom).filter(answer -> cut(answer.answer())).map(TruncatedRule::diagnosis);
    }

    private static boolean cut(HttpAnswer answer) {
        return answer.result() == HttpAnswer.Result.TRUNCATED
                || answer.result() == HttpAnswer.Result.RESET && answer.status() > 0;
    }

    private static Diagnosis diagnosis(ModuleAnswer answer) {
        Symptom symptom = answer.symptom();
        HttpAnswer last = answer.answer();
        String announced = last.contentLength()
                .map(length -> " of " + length + " announced bytes")
                .orElse(" bytes");
        return answer.draft(CODE)
                .title("The download from " + answer.host() + " ends too early")
                .explanation(
                        "The answer began and was cut before its end. Something on the way that limits sizes or inspects"
                                + " downloads does that, or a proxy that failed itself. Go does not try again.")
                .evidence("Received " + last.bytes() + announced + ".")
                .remedies(ModuleProxyRemedies.of(symptom)
                        .later("once; if it is cut again at the same place, something limits it"))
                .remedies(ModuleProxyRemedies.of(symptom)
                        .owner(
                                "lift-limit",
                                "Have the limit looked at",
                                "Ask the owner of the network's proxy or filter"
                                        + " whether it limits or inspects downloads from " + answer.host() + "."))
                .remedies(ModuleProxyRemedies.of(symptom).another("is not cut"))
                .diagnosis();
    }
}
