package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.HttpAnswer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A host of one's own network is asked through the proxy, which does not know it. */
final class ProxyNoProxyGapRule implements CauseRule {
    private static final Set<Integer> OF_PROXIES = Set.of(403, 502, 503, 504);

    static final String CODE = "proxy.no-proxy-gap";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "an internal host is asked through the HTTP proxy, which can't or won't reach it; NO_PROXY leaves it out";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        Optional<Target> internal = Target.of(symptom.leg()).filter(target -> ours(symptom, target));
        return internal.flatMap(target -> ProxyWay.of(symptom)
                .flatMap(way -> facts(symptom).map(facts -> diagnosis(symptom, way, target, facts))));
    }

    /** An internal name, or a name that DNS gives an address of one's own network. */
    private static boolean ours(Symptom symptom, Target target) {
        return target.internal()
                || symptom.examination().evidence(DnsAnswer.class).stream()
                        .filter(answer -> answer.name().equalsIgnoreCase(target.host()))
                        .flatMap(answer -> answer.addresses().stream())
                        .anyMatch(Target::privateAddress);
    }

    private static Optional<List<String>> facts(Symptom symptom) {
        return ProxyAnswer.of(symptom)
                .map(ProxyAnswer::facts)
                .or(() -> symptom.last(HttpAnswer.class)
                        .filter(answer -> answer.url().startsWith("http://") && OF_PROXIES.contains(answer.status()))
                        .map(Phrases::of));
    }

    private static Diagnosis diagnosis(Symptom symptom, ProxyWay way, Target target, List<String> facts) {
        String name = ProxyRemedies.noProxyName(symptom.examination());
        String entries = ProxyRemedies.text(symptom.examination(), name);
        return DiagnosisDraft.error(CODE, symptom)
                .title(target.host() + " is an internal host, but is asked through the HTTP proxy")
                .explanation(
                        "No entry of NO_PROXY matches " + target.host() + ", so Go asks " + way.name()
                                + ", and the answer is the proxy's. Go matches names in NO_PROXY as they are written: a network"
                                + " such as 10.0.0.0/8 never matches a name, and a star stands at the start alone, before a dot.")
                .evidence(facts)
                .evidence(entries.isEmpty() ? "NO_PROXY is not set." : name + "=" + entries)
                .remedies(ProxyRemedies.of(symptom).bypass(target.host()))
                .remedies(Remedies.of(symptom)
                        .others(
                                "proxy-internal-route",
                                "Or have the proxy reach it",
                                "Ask the owner of the proxy " + way.address() + " to let it reach " + target.host()
                                        + "."))
                .diagnosis();
    }
}
