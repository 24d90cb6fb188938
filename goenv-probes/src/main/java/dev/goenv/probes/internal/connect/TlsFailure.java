package dev.goenv.probes.internal.connect;

import dev.goenv.probe.TlsAttempt.Result;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why a handshake failed, in Go's words.
 *
 * @param result the kind
 * @param words what Go prints
 */
record TlsFailure(Result result, String words) {
    private static final String TIMEOUT = "net/http: TLS handshake timeout";

    /** The trust manager's exception: it carries the judgement through Java's layers. */
    static final class NotTrusted extends CertificateException {
        private static final long serialVersionUID = 1;

        private final transient CertificateJudge.Verdict verdict;

        NotTrusted(CertificateJudge.Verdict verdict) {
            super(verdict.words());
            this.verdict = verdict;
        }
    }

    /**
     * {@return what Go would say}
     *
     * @param thrown what Java threw
     * @param wire the connection, with the first bytes that came
     * @param asked whether the server asked for a certificate of ours
     */
    static TlsFailure of(IOException thrown, WireSocket wire, boolean asked) {
        Optional<CertificateJudge.Verdict> verdict = verdict(thrown);
        if (verdict.isPresent()) {
            return new TlsFailure(verdict.get().result(), verdict.get().words());
        }
        byte[] first = wire.firstBytes();
        if (thrown instanceof SocketTimeoutException) {
            return new TlsFailure(Result.TIMEOUT, TIMEOUT);
        }
        if (first.length >= 5 && !record(first)) {
            return noTls(first);
        }
        OptionalInt alert = alert(thrown, first);
        if (alert.isPresent()) {
            boolean wanted = alert.getAsInt() == Alerts.CERTIFICATE_REQUIRED || asked;
            return new TlsFailure(wanted ? Result.CLIENT_CERTIFICATE : Result.ALERT, Alerts.words(alert.getAsInt()));
        }
        TlsFailure cut = cut(thrown, wire, first);
        // A server that wants a certificate may hang up so fast that its alert is lost with the connection.
        return asked && (cut.result() == Result.RESET || cut.result() == Result.CLOSED)
                ? new TlsFailure(Result.CLIENT_CERTIFICATE, cut.words())
                : cut;
    }

    private static TlsFailure cut(IOException thrown, WireSocket wire, byte[] first) {
        String message = String.valueOf(thrown.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("connection reset") || lower.contains("broken pipe")) {
            String call = lower.contains("broken pipe") ? "write" : "read";
            String errno = lower.contains("broken pipe") ? "broken pipe" : "connection reset by peer";
            return new TlsFailure(Result.RESET, call + " tcp " + wire.ends() + ": " + call + ": " + errno);
        }
        if (thrown instanceof EOFException || lower.contains("terminated the handshake")) {
            // Go says EOF between two records, and unexpected EOF within one.
            return new TlsFailure(Result.CLOSED, first.length == 0 || whole(first) ? "EOF" : "unexpected EOF");
        }
        return new TlsFailure(Result.OTHER, message);
    }

    private static Optional<CertificateJudge.Verdict> verdict(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotTrusted refused && refused.verdict != null) {
                return Optional.of(refused.verdict);
            }
        }
        return Optional.empty();
    }

    private static OptionalInt alert(IOException thrown, byte[] first) {
        OptionalInt plain = Alerts.inRecord(first);
        return plain.isPresent() ? plain : Alerts.inMessage(String.valueOf(thrown.getMessage()));
    }

    /** The check of {@code readRecordOrCCS} of crypto/tls/conn.go: alert or handshake, of a version below 16. */
    private static boolean record(byte[] first) {
        return (first[0] == 0x15 || first[0] == 0x16) && (first[1] & 0xFF) < 0x10;
    }

    private static boolean whole(byte[] first) {
        return first.length == 5 + ((first[3] & 0xFF) << 8 | first[4] & 0xFF);
    }

    private static TlsFailure noTls(byte[] first) {
        String start = new String(first, 0, 5, StandardCharsets.ISO_8859_1);
        return start.equals("HTTP/")
                ? new TlsFailure(Result.PLAIN_HTTP, "http: server gave HTTP response to HTTPS client")
                : new TlsFailure(Result.NOT_TLS, "tls: first record does not look like a TLS handshake");
    }
}
