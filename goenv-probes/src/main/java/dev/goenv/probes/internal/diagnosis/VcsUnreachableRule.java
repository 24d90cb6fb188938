package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import java.util.List;
import java.util.Optional;

/** No way to the repository's server. */
final class VcsUnreachableRule implements CauseRule {
    static final String CODE = "vcs.unreachable";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "direct mode can't reach the repository's server: its name, the connection or TLS fails";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return DirectEnd.of(symptom)
                .filter(end -> !end.atPage() && !end.overSsh() && !LowerCause.machineWide(symptom))
                .filter(end -> LowerCause.belowHttp(symptom)
                        || end.refs().filter(VcsUnreachableRule::none).isPresent())
                .map(end -> diagnosis(symptom, end));
    }

    private static boolean none(HttpAnswer answer) {
        return switch (answer.result()) {
            case TIMEOUT, STALLED, RESET, CLOSED, TRUNCATED, NOT_CONNECTED, MALFORMED, BAD_REDIRECT, OTHER -> true;
            case ANSWERED, REFUSED_TO_SEND -> false;
        };
    }

    private static Diagnosis diagnosis(Symptom symptom, DirectEnd end) {
        Optional<Diagnosis> lower = LowerCause.of(symptom);
        Remedies remedies = Remedies.of(symptom);
        return DiagnosisDraft.error(CODE, symptom)
                .title("The repository's server " + end.host() + " can't be reached")
                .explanation("Go has git fetch " + symptom.leg().module() + " from " + end.host() + " itself. "
                        + lower.map(Diagnosis::explanation).orElse("There is no answer from there."))
                .evidence(LowerCause.facts(lower, symptom))
                .evidence(
                        lower.isPresent()
                                ? List.of()
                                : end.refs().map(Phrases::of).orElse(List.of()))
                .remedies(lower.map(Diagnosis::remedies).orElse(List.of()))
                .remedies(remedies.advice(
                        "git-proxy",
                        "If the host is reached through an HTTP proxy: set it",
                        "Set HTTPS_PROXY to the proxy's URL; go and git both follow it. For git alone: git config --global"
                                + " http.proxy."))
                .remedies(remedies.advice(
                        "use-module-proxy",
                        "Or fetch by a module proxy",
                        "If GOPROXY names a module proxy before direct, public modules need no way to " + end.host()
                                + "."))
                .diagnosis();
    }
}
