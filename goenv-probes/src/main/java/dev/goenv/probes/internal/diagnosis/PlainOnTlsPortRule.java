package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.HttpAnswer;
import java.util.Optional;
import java.util.Set;

/** A GOPROXY entry with http:// on a port that speaks TLS. */
final class PlainOnTlsPortRule implements CauseRule {
    private static final Set<String> TLS_PORTS = Set.of("443", "8443");

    static final String CODE = "modproxy.scheme";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "GOPROXY has http:// for a port that speaks TLS";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ModuleAnswer.of(symptom)
                .filter(answer -> answer.base().startsWith("http://") && tls(answer))
                .map(answer -> answer.draft(CODE)
                        .title("The port of " + answer.base() + " speaks TLS, but GOPROXY says http://")
                        .explanation(
                                "Go sends plain HTTP to a port that expects TLS, and what comes back is an alert, a"
                                        + " complaint or a reset.")
                        .remedies(remedy(symptom, answer.base()))
                        .diagnosis());
    }

    private static boolean tls(ModuleAnswer answer) {
        HttpAnswer last = answer.answer();
        return switch (last.result()) {
            case MALFORMED -> TlsPort.alert(last.problem().orElse("")) || TlsPort.alert(last.bodyStart());
            case ANSWERED -> last.status() == 400 && TlsPort.complains(last.bodyStart());
            // Some just hang up; on a port that is none of TLS, that has other reasons.
            case RESET, CLOSED ->
                last.status() == 0
                        && Target.of(answer.symptom().leg())
                                .filter(target -> TLS_PORTS.contains(target.port()))
                                .isPresent();
            case TRUNCATED, TIMEOUT, STALLED, BAD_REDIRECT, REFUSED_TO_SEND, NOT_CONNECTED, OTHER -> false;
        };
    }

    private static Remedy remedy(Symptom symptom, String base) {
        String right = "https" + base.substring("http".length());
        return WireRemedies.of(symptom)
                .replaceInGoproxy(base, right)
                .orElseGet(() -> Remedies.of(symptom)
                        .advice("set-goproxy", "Use https:// in GOPROXY", "Write " + right + " in GOPROXY."));
    }
}
