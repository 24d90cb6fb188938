package dev.goenv.probes.internal.connect;

import dev.goenv.probe.TlsAttempt;
import java.security.cert.X509Certificate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says whether Go would accept the certificates of a server: {@code verifyServerCertificate} of
 * crypto/tls/handshake_client.go and {@code Verify} of crypto/x509/verify.go, Go 1.27, in Go's order of questions.
 *
 * <p>A pure function of certificates, host, roots and time. Java's own verifier has no say, since it accepts what Go does
 * not: names in the Common Name, SHA-1, negative serial numbers. Certificate policies are not looked at.
 */
final class CertificateJudge {
    private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
    private static final String ANY_USAGE = "2.5.29.37.0";

    private final GoRoots roots;
    private final boolean negativeSerials;

    /**
     * What was judged.
     *
     * @param result the kind; {@code ACCEPTED} if Go accepts the chain
     * @param words what Go says, beginning with {@code tls: }; empty if it accepts the chain
     */
    record Verdict(TlsAttempt.Result result, String words) {
        /** {@return whether Go accepts the chain} */
        boolean accepted() {
            return result == TlsAttempt.Result.ACCEPTED;
        }
    }

    CertificateJudge(GoRoots roots, GoDebug debug) {
        this.roots = roots;
        this.negativeSerials = debug.is("x509negativeserial", "1");
    }

    /**
     * {@return Go's judgement}
     *
     * @param presented the certificates as the server sent them, its own first
     * @param host the name or address asked for, without port
     * @param now the present time; its zone is the one that Go prints times in
     */
    Verdict judge(List<X509Certificate> presented, String host, ZonedDateTime now) {
        List<ParsedCertificate> chain = new ArrayList<>();
        for (X509Certificate certificate : presented) {
            try {
                chain.add(ParsedCertificate.of(certificate, negativeSerials));
            } catch (ParsedCertificate.Unparsable e) {
                TlsAttempt.Result result = String.valueOf(e.getMessage()).endsWith("negative serial number")
                        ? TlsAttempt.Result.NEGATIVE_SERIAL
                        : TlsAttempt.Result.OTHER;
                return new Verdict(result, "tls: failed to parse certificate from server: " + e.getMessage());
            }
        }
        return verify(chain, host, now)
                .map(refusal -> new Verdict(refusal.result(), "tls: failed to verify certificate: " + refusal.words()))
                .orElseGet(() -> new Verdict(TlsAttempt.Result.ACCEPTED, ""));
    }

    private Optional<Refusal> verify(List<ParsedCertificate> presented, String host, ZonedDateTime now) {
        Optional<String> noRoots = roots.failure();
        if (noRoots.isPresent()) {
            return Optional.of(new Refusal(TlsAttempt.Result.UNKNOWN_AUTHORITY, noRoots.get()));
        }
        ParsedCertificate leaf = presented.get(0);
        Optional<Refusal> own =
                Validity.check(leaf, Validity.Place.LEAF, List.of(), now).or(() -> ServerName.verify(leaf, host));
        if (own.isPresent()) {
            return own;
        }
        if (roots.pool().contains(leaf)) {
            return choose(List.of(List.of(leaf)));
        }
        List<ParsedCertificate> intermediates = presented.subList(1, presented.size()).stream()
                .filter(certificate -> !certificate.same(leaf))
                .toList();
        ChainBuilder.Built built = new ChainBuilder(roots.pool(), intermediates, now).build(List.of(leaf));
        return built.error().or(() -> choose(built.chains()));
    }

    /** Nothing if one of the chains serves; else what Go says to all of them. */
    private static Optional<Refusal> choose(List<List<ParsedCertificate>> chains) {
        Optional<Refusal> constraint = Optional.empty();
        for (List<ParsedCertificate> chain : chains) {
            if (!forServers(chain)) {
                continue;
            }
            Optional<String> violation = violation(chain);
            if (violation.isEmpty()) {
                return Optional.empty();
            }
            constraint = constraint.or(() -> violation.map(words -> new Refusal(
                    TlsAttempt.Result.NAME_CONSTRAINT,
                    "x509: a root or intermediate certificate is not authorized to sign for this name: " + words)));
        }
        return constraint.or(() -> Optional.of(
                new Refusal(TlsAttempt.Result.WRONG_USAGE, "x509: certificate specifies an incompatible key usage")));
    }

    private static boolean forServers(List<ParsedCertificate> chain) {
        return chain.stream()
                .map(certificate -> certificate.extensions().extendedUsages())
                .allMatch(usages -> usages.isEmpty() || usages.contains(ANY_USAGE) || usages.contains(SERVER_AUTH));
    }

    /** The names of each certificate have to satisfy all authorities above it. */
    private static Optional<String> violation(List<ParsedCertificate> chain) {
        for (int i = 0; i < chain.size(); i++) {
            if (!chain.get(i).hasAlternativeNames()) {
                continue;
            }
            AlternativeNames names = chain.get(i).extensions().names();
            for (ParsedCertificate above : chain.subList(i + 1, chain.size())) {
                Optional<String> violation =
                        above.extensions().constraints().flatMap(constraints -> constraints.violation(names));
                if (violation.isPresent()) {
                    return violation;
                }
            }
        }
        return Optional.empty();
    }
}
