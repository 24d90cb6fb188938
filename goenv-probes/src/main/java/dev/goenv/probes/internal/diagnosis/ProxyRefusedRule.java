package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.ConnectAttempt;
import java.util.Optional;

/** Nothing listens where HTTP_PROXY or HTTPS_PROXY points. */
final class ProxyRefusedRule implements CauseRule {
    static final String CODE = "proxy.refused";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "every address of the HTTP proxy refuses the connection";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ProxyWay.of(symptom)
                .filter(ProxyWay::endsAtConnection)
                .filter(way -> Attempts.failed(symptom)
                        .flatMap(Attempts::telling)
                        .filter(ConnectAttempt.Result.REFUSED::equals)
                        .isPresent())
                .map(way -> DiagnosisDraft.error(CODE, symptom)
                        .title("The HTTP proxy " + way.address() + " refuses connections")
                        .explanation("Go sends this request through " + way.name()
                                + ", and nothing listens there. It does not try to go direct.")
                        .evidence(WireFacts.attempts(symptom.evidence(ConnectAttempt.class)))
                        .evidence(way.setting(), ProxyRemedies.of(symptom).spellings(way))
                        .remedy(ProxyRemedies.of(symptom).otherSpelling(way))
                        .remedies(Remedies.of(symptom)
                                .advice(
                                        "start-proxy",
                                        "Start the proxy, or correct its address",
                                        "Start the proxy at " + way.address() + ", or set " + way.variable()
                                                + " to the address where it listens."))
                        .remedies(ProxyRemedies.of(symptom).without(way))
                        .diagnosis());
    }
}
