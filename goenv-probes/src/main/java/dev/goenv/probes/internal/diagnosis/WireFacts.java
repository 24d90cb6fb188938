package dev.goenv.probes.internal.diagnosis;

import dev.goenv.probe.CertificateFact;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.TlsAttempt;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Facts of the wire in short sentences with figures and units. */
final class WireFacts {
    private WireFacts() {}

    /** {@return a time as people read it: {@code 12 ms}, {@code 2.5 s}, {@code 3 h}, {@code 40 days}} */
    static String time(Duration time) {
        long millis = time.abs().toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 120_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        long hours = time.abs().toHours();
        if (hours < 2) {
            return time.abs().toMinutes() + " min";
        }
        return hours < 48 ? hours + " h" : time.abs().toDays() + " days";
    }

    /** {@return what each server said about a name, one sentence a server and name} */
    static List<String> dns(List<DnsAnswer> answers) {
        return answers.stream().map(WireFacts::dns).distinct().toList();
    }

    private static String dns(DnsAnswer answer) {
        String extended =
                answer.extendedError().map(text -> ", it adds: " + text).orElse("");
        return answer.server() + " on " + answer.name() + " (" + answer.type() + "): " + words(answer) + extended
                + ", after " + time(answer.time()) + ".";
    }

    private static String words(DnsAnswer answer) {
        return switch (answer.result()) {
            case ADDRESSES -> String.join(", ", answer.addresses());
            case NODATA -> "no such record";
            case NXDOMAIN -> "no such name (NXDOMAIN)";
            case SERVFAIL -> "server failure (SERVFAIL)";
            case REFUSED -> "refused (REFUSED)";
            case FORMERR -> "question not understood (FORMERR)";
            case OTHER_CODE -> "another error code";
            case TIMEOUT -> "no answer";
            case CLOSED_PORT -> "nobody listens there";
            case UNREACHABLE -> "no route to the server";
            case MALFORMED -> "a malformed answer";
            case TRUNCATED_TCP_FAILED -> "a cut answer, and no connection over TCP for the whole one";
        };
    }

    /** {@return how connecting to all addresses ended: {@code 3 of 3 addresses refused: 127.0.0.1:1234 in 1 ms}} */
    static String attempts(List<ConnectAttempt> attempts, ConnectAttempt.Result result) {
        List<ConnectAttempt> such =
                attempts.stream().filter(each -> each.result() == result).toList();
        return such.size() + " of " + attempts.size() + (attempts.size() == 1 ? " address " : " addresses ")
                + words(result) + ": "
                + such.stream()
                        .map(each -> address(each)
                                + (result == ConnectAttempt.Result.TIMEOUT ? " after " : " in ")
                                + time(each.time()))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    /** {@return a sentence for each way that connecting ended, in the order of their first address} */
    static List<String> attempts(List<ConnectAttempt> attempts) {
        return attempts.stream()
                .map(ConnectAttempt::result)
                .distinct()
                .map(result -> attempts(attempts, result))
                .toList();
    }

    private static String address(ConnectAttempt attempt) {
        return (attempt.ipv6() ? "[" + attempt.address() + "]" : attempt.address()) + ":" + attempt.port();
    }

    private static String words(ConnectAttempt.Result result) {
        return switch (result) {
            case CONNECTED -> "connected";
            case REFUSED -> "refused";
            case TIMEOUT -> "did not answer";
            case RESET -> "reset";
            case NETWORK_UNREACHABLE -> "not reachable (no route to the network)";
            case HOST_UNREACHABLE -> "not reachable (no route to the host)";
            case PROHIBITED -> "prohibited by this machine";
            case OTHER -> "failed otherwise";
        };
    }

    /** {@return the certificates presented, one sentence each, the host's own first} */
    static List<String> chain(TlsAttempt attempt) {
        return attempt.chain().stream().map(WireFacts::certificate).toList();
    }

    /** {@return subject, issuer and validity of a certificate} */
    static String certificate(CertificateFact certificate) {
        String issuer = certificate.selfSigned() ? "signed by itself" : "issued by \"" + certificate.issuer() + "\"";
        return "Certificate \"" + certificate.subject() + "\", " + issuer + ", valid from " + certificate.notBefore()
                + " to " + certificate.notAfter() + ".";
    }

    /** {@return Go's words on a handshake, as a fact; empty if it has none} */
    static String detail(TlsAttempt attempt) {
        return attempt.detail().isEmpty() ? "" : "Go says: " + attempt.detail();
    }
}
