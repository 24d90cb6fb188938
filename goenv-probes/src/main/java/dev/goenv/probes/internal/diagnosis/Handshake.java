package dev.goenv.probes.internal.diagnosis;

import dev.goenv.probe.CertificateFact;
import dev.goenv.probe.Layer;
import dev.goenv.probe.TlsAttempt;
import dev.goenv.probe.TlsAttempt.Result;
import dev.goenv.probe.TrustStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A handshake that Go does not accept.
 *
 * @param attempt the handshake
 * @param trust the roots it was judged by, if they were seen
 */
record Handshake(TlsAttempt attempt, Optional<TrustStore> trust) {
    private static final String ALERT = "remote error: tls: ";

    /** {@return the handshake that a way ends at, if it ended so} */
    static Optional<Handshake> failed(Symptom symptom, Result... results) {
        if (symptom.end().layer() != Layer.TLS) {
            return Optional.empty();
        }
        return symptom.last(TlsAttempt.class)
                .filter(attempt -> List.of(results).contains(attempt.result()))
                .map(attempt -> new Handshake(attempt, symptom.last(TrustStore.class)));
    }

    /** {@return the name asked for} */
    String host() {
        return attempt.host();
    }

    /** {@return how it ended} */
    Result result() {
        return attempt.result();
    }

    /** {@return the host's own certificate, if one came} */
    Optional<CertificateFact> leaf() {
        return attempt.chain().stream().findFirst();
    }

    /** {@return the issuer of the last certificate: the root, or what should lead to it; empty if none came} */
    String issuer() {
        return issuer(attempt);
    }

    /** {@return the issuer of the last certificate of a handshake, empty if none came} */
    static String issuer(TlsAttempt attempt) {
        List<CertificateFact> chain = attempt.chain();
        return chain.isEmpty() ? "" : chain.get(chain.size() - 1).issuer();
    }

    /** {@return whether the host's own certificate is signed by itself} */
    boolean selfSigned() {
        return leaf().filter(CertificateFact::selfSigned).isPresent();
    }

    /** {@return the names and addresses that the host's own certificate is valid for} */
    List<String> names() {
        return leaf().stream()
                .flatMap(leaf -> Stream.concat(leaf.dnsNames().stream(), leaf.ipAddresses().stream()))
                .toList();
    }

    /** {@return the first few of the names} */
    String namesInWords() {
        List<String> names = names();
        int shown = Math.min(4, names.size());
        String first = String.join(", ", names.subList(0, shown));
        return shown == names.size() ? first : first + " and " + (names.size() - shown) + " more";
    }

    /** {@return the alert in Go's words, such as {@code handshake failure}; all of Go's words if it is another} */
    String alert() {
        int at = attempt.detail().indexOf(ALERT);
        return at < 0 ? attempt.detail() : attempt.detail().substring(at + ALERT.length());
    }

    /** {@return the chain, Go's words, and the roots} */
    List<String> facts() {
        return Stream.of(
                        Stream.of(WireFacts.detail(attempt)),
                        WireFacts.chain(attempt).stream(),
                        attempt.chain().isEmpty() ? Stream.<String>empty() : trust.map(Handshake::store).stream())
                .flatMap(each -> each)
                .toList();
    }

    private static String store(TrustStore store) {
        int shown = Math.min(3, store.files().size());
        String from = shown == 0 ? "no file" : String.join(", ", store.files().subList(0, shown));
        return "Go trusts " + store.certificates() + " root certificates here, from " + from + ".";
    }
}
