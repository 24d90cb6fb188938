package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.DnsAnswer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The name in HTTP_PROXY or HTTPS_PROXY does not exist here. */
final class ProxyUnknownHostRule implements CauseRule {
    private static final Set<DnsAnswer.Result> NO_SUCH_HOST =
            Set.of(DnsAnswer.Result.NXDOMAIN, DnsAnswer.Result.NODATA);

    static final String CODE = "proxy.unknown-host";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the name of the HTTP proxy does not exist, as far as the DNS servers of this network know";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        List<DnsAnswer> answers = symptom.evidence(DnsAnswer.class);
        return ProxyWay.of(symptom)
                .filter(ProxyWay::endsAtName)
                .filter(way -> Lookup.failed(symptom)
                        .flatMap(Lookup::decisive)
                        .filter(NO_SUCH_HOST::contains)
                        .isPresent())
                .map(way -> DiagnosisDraft.error(CODE, symptom)
                        .title("The HTTP proxy " + way.host() + " is not known here")
                        .explanation("Go sends this request through " + way.name()
                                + ", whose name no DNS server of this network knows. That is usual for a company's proxy"
                                + " outside of its network.")
                        .evidence(WireFacts.dns(answers))
                        .evidence(way.setting(), ProxyRemedies.of(symptom).spellings(way))
                        .remedy(ProxyRemedies.of(symptom).otherSpelling(way))
                        .remedies(Remedies.of(symptom)
                                .advice(
                                        "join-network",
                                        "Connect to the network of the proxy",
                                        "Connect the VPN or join the network that the proxy " + way.host()
                                                + " belongs to, or correct a misspelt name."))
                        .remedies(ProxyRemedies.of(symptom).without(way))
                        .diagnosis());
    }
}
