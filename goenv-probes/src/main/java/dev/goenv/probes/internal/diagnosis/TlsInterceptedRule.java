package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.TlsAttempt;
import dev.goenv.probe.TlsAttempt.Result;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Somebody on the way opens the connection and presents certificates of an authority of his own.
 *
 * <p>Told by the maker's name in the chain, by one private issuer for hosts that have nothing to do with each other, or by a
 * private issuer for a host that everybody knows.
 */
final class TlsInterceptedRule implements CauseRule {
    static final String CODE = "tls.intercepted";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "somebody on the way opens TLS: a product's name in the chain, one private issuer for unrelated hosts, or for a"
                + " public one";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Handshake.failed(symptom, Result.UNKNOWN_AUTHORITY)
                .filter(handshake -> !handshake.attempt().chain().isEmpty())
                .flatMap(handshake -> sign(handshake, symptom).map(sign -> diagnosis(handshake, sign, symptom)));
    }

    /** What gives the interception away, as a fact. */
    private static Optional<String> sign(Handshake handshake, Symptom symptom) {
        return vendor(handshake)
                .map(vendor -> "\"" + vendor + "\" is the name of a product that inspects TLS.")
                .or(() -> sameIssuer(handshake, symptom))
                .or(() -> KnownHosts.isPublic(handshake.host()) && !PublicAuthorities.isPublic(handshake.issuer())
                        ? Optional.of("Everybody knows " + handshake.host()
                                + ", whose certificate is from a public authority; this one is not.")
                        : Optional.empty());
    }

    private static Optional<String> vendor(Handshake handshake) {
        return handshake.attempt().chain().stream()
                .flatMap(certificate -> Stream.of(certificate.issuer(), certificate.subject()))
                .flatMap(name -> InspectionVendors.in(name).stream())
                .findFirst();
    }

    /** Hosts inside a network often share the authority of their owner, so those do not count. */
    private static Optional<String> sameIssuer(Handshake handshake, Symptom symptom) {
        String issuer = handshake.issuer();
        String host = handshake.host();
        if (PublicAuthorities.isPublic(issuer) || handshake.selfSigned() || KnownHosts.isInternal(host)) {
            return Optional.empty();
        }
        return symptom.examination().evidence(TlsAttempt.class).stream()
                .filter(other -> other.result() == Result.UNKNOWN_AUTHORITY)
                .filter(other -> Handshake.issuer(other).equals(issuer))
                .map(TlsAttempt::host)
                .filter(other -> !KnownHosts.isInternal(other) && KnownHosts.unrelated(host, other))
                .findFirst()
                .map(other -> "The same issuer vouches for " + other + ", which has nothing to do with " + host + ".");
    }

    private static Diagnosis diagnosis(Handshake handshake, String sign, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        String host = handshake.host();
        return DiagnosisDraft.error(CODE, symptom)
                .subject(host)
                .title("TLS to " + host + " is intercepted on the way")
                .explanation("A product in the network presents a certificate of its own for " + host + ", issued by \""
                        + handshake.issuer()
                        + "\", to read what is sent. Browsers here may trust it; Go does not find its"
                        + " root on this machine, often because a container lacks it.")
                .evidence(sign)
                .evidence(handshake.facts())
                .evidence(others(handshake, symptom))
                .remedies(ways.trustAuthority())
                .remedies(ways.remedies()
                        .others(
                                "exempt-hosts",
                                "Have the hosts exempted from inspection",
                                "Ask the owner of the network not to open TLS to "
                                        + String.join(
                                                ", ",
                                                new TreeSet<>(
                                                        Arrays.asList("proxy.golang.org", "sum.golang.org", host)))
                                        + "."))
                .diagnosis();
    }

    private static List<String> others(Handshake handshake, Symptom symptom) {
        List<String> hosts = symptom.examination().evidence(TlsAttempt.class).stream()
                .filter(other -> Handshake.issuer(other).equals(handshake.issuer()))
                .map(TlsAttempt::host)
                .distinct()
                .toList();
        return hosts.size() < 2 ? List.of() : List.of("The same issuer is seen at " + String.join(", ", hosts) + ".");
    }
}
