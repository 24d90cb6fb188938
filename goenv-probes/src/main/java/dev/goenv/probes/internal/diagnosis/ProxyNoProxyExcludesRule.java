package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.VariableFact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** NO_PROXY leaves a host out of the proxy that can't be reached without. */
final class ProxyNoProxyExcludesRule implements CauseRule {
    static final String CODE = "proxy.no-proxy-excludes";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "NO_PROXY leaves a host of the internet out of the HTTP proxy, and the direct way to it fails";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return DirectDial.of(symptom)
                .flatMap(dial -> dial.variable()
                        .flatMap(proxy -> dial.excludedBy().map(entry -> diagnosis(symptom, dial, proxy, entry))));
    }

    private static Diagnosis diagnosis(Symptom symptom, DirectDial dial, VariableFact proxy, String entry) {
        String name = ProxyRemedies.noProxyName(symptom.examination());
        String text = ProxyRemedies.text(symptom.examination(), name);
        String rest = List.of(text.split(",", -1)).stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty() && !each.equals(entry))
                .collect(Collectors.joining(","));
        Remedies remedies = Remedies.of(symptom);
        Optional<Remedy> shorter = rest.isEmpty() ? remedies.reset(name) : Optional.of(remedies.set(name, rest));
        return DiagnosisDraft.error(CODE, symptom)
                .title(name + " keeps requests to " + dial.target().host() + " from the HTTP proxy")
                .explanation("The entry \"" + entry + "\" of " + name + " matches "
                        + dial.target().host() + ", so Go goes direct although " + proxy.name()
                        + " is set, and the direct way fails.")
                .evidence(name + "=" + text, proxy.name() + "=" + proxy.text())
                .evidence(LowerCause.facts(CauseRules.judge(WireCauses.ALL, symptom), symptom))
                .remedy(shorter)
                .diagnosis();
    }
}
