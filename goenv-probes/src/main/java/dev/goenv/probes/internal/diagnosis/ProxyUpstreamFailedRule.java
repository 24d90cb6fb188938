package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import java.util.Optional;

/** The proxy would, but can't reach the host. */
final class ProxyUpstreamFailedRule implements CauseRule {
    static final String CODE = "proxy.upstream-failed";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the HTTP proxy itself can't reach the host: 5xx to CONNECT, or a SOCKS proxy says unreachable";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ProxyAnswer.of(symptom)
                .filter(answer -> answer.kind() == ProxyAnswer.Kind.UPSTREAM)
                .map(answer -> DiagnosisDraft.error(CODE, symptom)
                        .title("The HTTP proxy " + answer.way().address() + " can't reach " + answer.target())
                        .explanation("Go reached " + answer.way().name() + ", but the proxy failed to connect to "
                                + answer.target() + ": its own look-up or connection did not work.")
                        .evidence(answer.facts())
                        .remedies(Remedies.of(symptom)
                                .others(
                                        "repair-proxy",
                                        "Have the proxy looked after",
                                        "Ask the owner of the proxy "
                                                + answer.way().address() + " why it can't reach " + answer.target()
                                                + "; try again later."))
                        .remedy(bypass(symptom))
                        .diagnosis());
    }

    /** A host on the internet is hardly reached directly where there is a proxy; of any other that is worth a try. */
    private static Optional<Remedy> bypass(Symptom symptom) {
        boolean known = Target.of(symptom.leg())
                .filter(target -> KnownHosts.isPublic(target.host()))
                .isPresent();
        return known
                ? Optional.empty()
                : Target.of(symptom.leg())
                        .map(target -> ProxyRemedies.of(symptom).bypass(target.host()));
    }
}
