package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.VariableFact;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What helps with HTTP proxies, for more than one cause. */
final class ProxyRemedies {
    private final Symptom symptom;
    private final Remedies remedies;

    private ProxyRemedies(Symptom symptom) {
        this.symptom = symptom;
        this.remedies = Remedies.of(symptom);
    }

    /** {@return the remedies that fit a symptom} */
    static ProxyRemedies of(Symptom symptom) {
        return new ProxyRemedies(symptom);
    }

    /** {@return to go without the proxy: neither spelling of the variable may be left} */
    List<Remedy> without(ProxyWay way) {
        return Stream.of(way.variable().toUpperCase(Locale.ROOT), way.variable().toLowerCase(Locale.ROOT))
                .filter(name -> !text(symptom.examination(), name).isEmpty())
                .flatMap(name -> remedies.reset(name).map(each -> spelled(each, name)).stream())
                .toList();
    }

    /** Ids are written in lower case, so the two spellings would have one. */
    private static Remedy spelled(Remedy reset, String name) {
        boolean upper = name.equals(name.toUpperCase(Locale.ROOT));
        return upper ? reset : Retitled.of(reset, reset.id() + "-lower-case", reset.title());
    }

    /** {@return to take what the lower case spelling says, if it says something else: curl and git follow that one} */
    Optional<Remedy> otherSpelling(ProxyWay way) {
        return otherText(way).map(text -> remedies.set(way.variable(), text));
    }

    /** {@return the fact that the two spellings differ; empty if they do not} */
    String spellings(ProxyWay way) {
        return otherText(way)
                .map(text -> way.variable() + " wins over " + way.variable().toLowerCase(Locale.ROOT) + "=" + text
                        + ", which curl and git follow.")
                .orElse("");
    }

    private Optional<String> otherText(ProxyWay way) {
        String lower = way.variable().toLowerCase(Locale.ROOT);
        return Optional.of(text(symptom.examination(), lower))
                .filter(text -> !lower.equals(way.variable()) && !text.isEmpty() && !text.equals(way.text()));
    }

    /** {@return to correct the proxy's address} */
    Remedy point(ProxyWay way, String url) {
        return remedies.set(way.variable(), url);
    }

    /** {@return to leave a host out of the proxy} */
    Remedy bypass(String host) {
        String name = noProxyName(symptom.examination());
        String before = text(symptom.examination(), name);
        return remedies.set(name, before.isEmpty() ? host : before + "," + host);
    }

    /** {@return to have the host allowed by the proxy's owner} */
    Remedy allow(ProxyWay way, String target) {
        return remedies.others(
                "allow-host",
                "Have " + target + " allowed",
                "Ask the owner of the proxy " + way.address() + " to allow " + target
                        + ". Module proxies redirect large files to storage hosts: those are needed as well.");
    }

    /** {@return a module proxy of one's own network instead, if it is a module proxy or database that can't be reached} */
    Remedy internalProxy() {
        return remedies.advice(
                "use-internal-module-proxy",
                "Use a module proxy inside the network",
                "If your organisation runs a module proxy (Artifactory, Nexus, Athens), set GOPROXY to its URL.");
    }

    /** {@return the name under which NO_PROXY is set; upper case, which Go prefers, if it is not} */
    static String noProxyName(Examination examination) {
        boolean lower = text(examination, "NO_PROXY").isEmpty()
                && !text(examination, "no_proxy").isEmpty();
        return lower ? "no_proxy" : "NO_PROXY";
    }

    /** {@return the text of a variable, empty if it is not set} */
    static String text(Examination examination, String name) {
        return examination.variable(name).map(VariableFact::text).orElse("");
    }

    /** {@return a variable that is set under this name or in lower case; upper case wins, as for Go} */
    static Optional<VariableFact> either(Examination examination, String upper) {
        return Stream.of(upper, upper.toLowerCase(Locale.ROOT))
                .flatMap(name -> examination.variable(name).stream())
                .filter(fact -> !fact.text().isEmpty())
                .findFirst();
    }
}
