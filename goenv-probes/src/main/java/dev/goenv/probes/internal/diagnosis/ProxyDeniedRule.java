package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import java.util.Optional;

/** The proxy does not let this request pass. */
final class ProxyDeniedRule implements CauseRule {
    static final String CODE = "proxy.denied";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the HTTP proxy refuses a tunnel to the host: 403, a redirect, or a rule of a SOCKS proxy";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ProxyAnswer.of(symptom)
                .filter(answer -> answer.kind() == ProxyAnswer.Kind.DENIED)
                .map(answer -> DiagnosisDraft.error(CODE, symptom)
                        .title("The HTTP proxy " + answer.way().address() + " does not let requests to "
                                + answer.target() + " pass")
                        .explanation("Go asked " + answer.way().name() + " for " + answer.target()
                                + ", and the proxy refused. The host itself was never reached; of the proxy's answer Go"
                                + " prints the reason phrase alone.")
                        .evidence(answer.facts())
                        .remedies(ProxyRemedies.of(symptom).allow(answer.way(), answer.target()))
                        .remedies(ProxyRemedies.of(symptom).internalProxy())
                        .diagnosis());
    }
}
