package dev.goenv.probes.internal.connect;

import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.probe.TlsAttempt;
import java.nio.ByteBuffer;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Builds the chains from a certificate to trusted roots: {@code buildChains} of crypto/x509/verify.go, Go 1.27, with its
 * order of candidates and its choice of the error that is told. Used once.
 */
final class ChainBuilder {
    /** As Go limits it: an attacker may send many certificates of one name. */
    private static final int MAX_SIGNATURE_CHECKS = 100;

    private final RootPool roots;
    private final List<ParsedCertificate> intermediates;
    private final ZonedDateTime now;
    private int signatureChecks;

    /**
     * What building came to.
     *
     * @param chains the chains found, the host's certificate first and a root last
     * @param error why there is none
     */
    record Built(List<List<ParsedCertificate>> chains, Optional<Refusal> error) {}

    ChainBuilder(RootPool roots, List<ParsedCertificate> intermediates, ZonedDateTime now) {
        this.roots = roots;
        this.intermediates = intermediates;
        this.now = now;
    }

    /** {@return the chains that begin so} */
    Built build(List<ParsedCertificate> beginning) {
        return new Step(beginning).build();
    }

    /** One certificate whose issuer is sought. Its errors outlive later candidates as they do in Go. */
    private final class Step {
        private final List<ParsedCertificate> current;
        private final ParsedCertificate child;
        private final List<List<ParsedCertificate>> chains = new ArrayList<>();
        private Optional<Refusal> error = Optional.empty();
        private Optional<Refusal> hint = Optional.empty();
        private String hintTitle = "";

        Step(List<ParsedCertificate> current) {
            this.current = current;
            this.child = current.get(current.size() - 1);
        }

        Built build() {
            parents(child, roots.named(child.issuer())).forEach(root -> consider(root, true));
            parents(child, intermediates).forEach(intermediate -> consider(intermediate, false));
            if (!chains.isEmpty()) {
                return new Built(chains, Optional.empty());
            }
            return new Built(List.of(), error.or(() -> Optional.of(unknownAuthority())));
        }

        private void consider(ParsedCertificate candidate, boolean root) {
            if (++signatureChecks > MAX_SIGNATURE_CHECKS) {
                error = Optional.of(Refusal.other(
                        "x509: signature check attempts limit reached while verifying certificate chain"));
                return;
            }
            if (current.stream().anyMatch(candidate::sameParty)) {
                return;
            }
            Optional<Refusal> signature = GoSignature.check(child, candidate);
            if (signature.isPresent()) {
                remember(signature.get(), candidate);
                return;
            }
            error = Validity.check(candidate, root ? Validity.Place.ROOT : Validity.Place.INTERMEDIATE, current, now);
            if (error.isPresent()) {
                remember(error.get(), candidate);
                return;
            }
            List<ParsedCertificate> longer = new ArrayList<>(current);
            longer.add(candidate);
            if (root) {
                chains.add(longer);
            } else {
                Built above = ChainBuilder.this.build(longer);
                chains.addAll(above.chains());
                error = above.error();
            }
        }

        private void remember(Refusal refusal, ParsedCertificate candidate) {
            if (hint.isEmpty()) {
                hint = Optional.of(refusal);
                hintTitle = candidate.title();
            }
        }

        private Refusal unknownAuthority() {
            String words = "x509: certificate signed by unknown authority";
            return hint.map(why -> new Refusal(
                            why.result() == TlsAttempt.Result.OTHER
                                    ? TlsAttempt.Result.UNKNOWN_AUTHORITY
                                    : why.result(),
                            words + " (possibly because of " + GoQuote.quote(why.words())
                                    + " while trying to verify candidate authority certificate "
                                    + GoQuote.quote(hintTitle) + ")"))
                    .orElseGet(() -> new Refusal(TlsAttempt.Result.UNKNOWN_AUTHORITY, words));
        }
    }

    /** The certificates of the issuer's name, those with the right key identifier first. */
    private static List<ParsedCertificate> parents(ParsedCertificate child, List<ParsedCertificate> pool) {
        return pool.stream()
                .filter(candidate -> ByteBuffer.wrap(candidate.subject()).equals(ByteBuffer.wrap(child.issuer())))
                .sorted(Comparator.comparingInt(candidate -> distance(
                        candidate.extensions().subjectKeyId(),
                        child.extensions().authorityKeyId())))
                .toList();
    }

    private static int distance(Optional<ByteBuffer> subjectKey, Optional<ByteBuffer> authorityKey) {
        if (subjectKey.equals(authorityKey)) {
            return 0;
        }
        return subjectKey.isEmpty() || authorityKey.isEmpty() ? 1 : 2;
    }
}
