package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.VariableFact;
import dev.goenv.probe.TlsAttempt;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A request that left without HTTP proxy and did not come through: the look-up of the name, the connection or the start of
 * TLS failed. What rules ask that suspect a proxy should have been used.
 *
 * @param target the host
 * @param symptom where the way ends
 */
record DirectDial(Target target, Symptom symptom) {
    private static final Set<TlsAttempt.Result> CUT =
            Set.of(TlsAttempt.Result.TIMEOUT, TlsAttempt.Result.RESET, TlsAttempt.Result.CLOSED);

    /** Causes of the wire that a proxy would not cure. */
    private static final Set<String> NOT_OF_A_PROXY = Set.of(
            "dns.host-typo",
            "dns.hosts-override",
            "dns.no-resolver",
            "dns.resolver-unreachable",
            "dns.search-domain",
            "tcp.prohibited");

    /** {@return the request of a leg without proxy that ends below HTTP, at a host of the internet} */
    static Optional<DirectDial> of(Symptom symptom) {
        if (symptom.leg().httpProxy().isPresent() || !dial(symptom)) {
            return Optional.empty();
        }
        return Target.of(symptom.leg())
                .filter(target -> !target.loopback() && !target.internal())
                .filter(target -> CauseRules.judge(WireCauses.ALL, symptom)
                        .filter(lower -> NOT_OF_A_PROXY.contains(lower.code()))
                        .isEmpty())
                .map(target -> new DirectDial(target, symptom));
    }

    private static boolean dial(Symptom symptom) {
        return switch (symptom.end().layer()) {
            case DNS, TCP -> true;
            case TLS ->
                symptom.last(TlsAttempt.class)
                        .filter(attempt -> CUT.contains(attempt.result()))
                        .isPresent();
            case CONFIG, LOCAL, HTTP_PROXY, MODULE_PROXY, CHECKSUM_DATABASE, DIRECT, TOOLCHAIN -> false;
        };
    }

    /** {@return the variable that names the proxy for the scheme of the request, if set; upper case wins} */
    Optional<VariableFact> variable() {
        return ProxyRemedies.either(
                symptom.examination(), target.scheme().equals("http") ? "HTTP_PROXY" : "HTTPS_PROXY");
    }

    /** {@return the variable for the other scheme} */
    Optional<VariableFact> otherVariable() {
        return ProxyRemedies.either(
                symptom.examination(), target.scheme().equals("http") ? "HTTPS_PROXY" : "HTTP_PROXY");
    }

    /** {@return the entry of NO_PROXY that leaves the host out, by Go's rules for names} */
    Optional<String> excludedBy() {
        String name = ProxyRemedies.noProxyName(symptom.examination());
        return List.of(ProxyRemedies.text(symptom.examination(), name).split(",", -1)).stream()
                .map(String::strip)
                .filter(this::excludes)
                .findFirst();
    }

    private boolean excludes(String entry) {
        if (entry.equals("*")) {
            return true;
        }
        String domain = entry.toLowerCase(Locale.ROOT);
        String port = ":" + target.port();
        domain = domain.endsWith(port) ? domain.substring(0, domain.length() - port.length()) : domain;
        domain = domain.startsWith("*.") ? domain.substring(1) : domain;
        if (domain.isEmpty() || domain.indexOf('/') >= 0 || domain.indexOf(':') >= 0) {
            return false;
        }
        return domain.startsWith(".")
                ? target.host().endsWith(domain)
                : target.host().equals(domain) || target.host().endsWith("." + domain);
    }
}
