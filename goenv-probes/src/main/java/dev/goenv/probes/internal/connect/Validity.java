package dev.goenv.probes.internal.connect;

import dev.goenv.probe.TlsAttempt;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a certificate may stand at a place of a chain: {@code isValid} of crypto/x509/verify.go, Go 1.27. */
final class Validity {
    private static final DateTimeFormatter RFC3339 =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    /** The places of a chain. */
    enum Place {
        /** The host's own. */
        LEAF,
        /** Between. */
        INTERMEDIATE,
        /** Trusted by itself. */
        ROOT
    }

    private Validity() {}

    /** {@return what Go says against it} */
    static Optional<Refusal> check(
            ParsedCertificate certificate, Place place, List<ParsedCertificate> below, ZonedDateTime now) {
        CertificateExtensions extensions = certificate.extensions();
        if (extensions.unhandledCritical()) {
            return Optional.of(Refusal.other("x509: unhandled critical extension"));
        }
        Optional<Refusal> time = time(certificate, now);
        if (time.isPresent()) {
            return time;
        }
        if (place == Place.INTERMEDIATE && !extensions.authority().orElse(false)) {
            return Optional.of(new Refusal(
                    TlsAttempt.Result.ISSUER_NOT_AUTHORITY,
                    "x509: certificate is not authorized to sign other certificates"));
        }
        boolean tooLong = extensions.authority().isPresent()
                && extensions.maxPathLength().isPresent()
                && below.size() - 1 > extensions.maxPathLength().getAsInt();
        return tooLong
                ? Optional.of(Refusal.other("x509: too many intermediates for path length constraint"))
                : Optional.empty();
    }

    private static Optional<Refusal> time(ParsedCertificate certificate, ZonedDateTime now) {
        Instant notBefore = certificate.certificate().getNotBefore().toInstant();
        Instant notAfter = certificate.certificate().getNotAfter().toInstant();
        String words = "x509: certificate has expired or is not yet valid: current time " + RFC3339.format(now);
        if (now.toInstant().isBefore(notBefore)) {
            return Optional.of(new Refusal(TlsAttempt.Result.NOT_YET_VALID, words + " is before " + utc(notBefore)));
        }
        return now.toInstant().isAfter(notAfter)
                ? Optional.of(new Refusal(TlsAttempt.Result.EXPIRED, words + " is after " + utc(notAfter)))
                : Optional.empty();
    }

    private static String utc(Instant time) {
        return RFC3339.format(time.atZone(ZoneOffset.UTC));
    }
}
