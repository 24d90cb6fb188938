package dev.goenv.probes.internal.connect;

import dev.goenv.probe.CertificateFact;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.TlsAttempt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** What a handshake means for a probe. */
final class TlsOutcome {
    /** Certificates that are renewed by machines are renewed earlier; so this one was forgotten. */
    private static final Duration SOON = Duration.ofDays(14);
    /** As Go limits a handshake. */
    private static final Duration GO_LIMIT = Duration.ofSeconds(10);

    private TlsOutcome() {}

    /**
     * {@return passed, a warning if a certificate expires soon, or what Go prints}
     *
     * @param prefix what Go prints before: {@code proxyconnect tcp: } for a proxy
     */
    static Outcome of(TlsAttempt attempt, String prefix, Clock clock) {
        if (attempt.result() != TlsAttempt.Result.ACCEPTED) {
            boolean early = attempt.result() == TlsAttempt.Result.TIMEOUT
                    && attempt.time().compareTo(GO_LIMIT) < 0;
            String limit = String.format(
                    Locale.ROOT,
                    " (our limit was %.1fs; go waits 10s)",
                    attempt.time().toMillis() / 1000.0);
            return new Outcome.Failed(prefix + attempt.detail() + (early ? limit : ""));
        }
        Instant now = clock.instant();
        Optional<CertificateFact> expiring = attempt.chain().stream()
                .filter(certificate -> certificate.notAfter().isBefore(now.plus(SOON)))
                .min((a, b) -> a.notAfter().compareTo(b.notAfter()));
        return expiring.<Outcome>map(certificate -> new Outcome.Warning("the certificate of " + certificate.subject()
                        + " expires in " + days(Duration.between(now, certificate.notAfter())) + ", on "
                        + certificate.notAfter().atOffset(ZoneOffset.UTC).toLocalDate()))
                .orElseGet(() -> new Outcome.Passed(accepted(attempt)));
    }

    private static String days(Duration left) {
        return left.toDays() == 1 ? "1 day" : left.toDays() + " days";
    }

    private static String accepted(TlsAttempt attempt) {
        String protocol = attempt.protocol().orElse("TLS");
        return attempt.chain().isEmpty()
                ? protocol
                : protocol + ", certificate issued by " + attempt.chain().get(0).issuer();
    }
}
