package dev.goenv.probes.internal.diagnosis;

import java.util.List;
import java.util.Locale;

/** How a port for TLS answers plain HTTP. */
final class TlsPort {
    /** A TLS record of type alert as Go quotes it: {@code malformed HTTP response "\x15\x03\x01…"}. */
    private static final List<String> ALERTS = List.of("\\x15\\x03", "\u0015\u0003");

    private static final List<String> COMPLAINTS = List.of(
            "client sent an http request to an https server",
            "plain http request was sent to https port",
            "speaking plain http to an ssl-enabled server port");

    private TlsPort() {}

    /** {@return whether Go's complaint about an answer quotes a TLS alert} */
    static boolean alert(String detail) {
        return ALERTS.stream().anyMatch(detail::contains);
    }

    /** {@return whether the text is that of a server which was spoken to without TLS: Go, nginx and Apache have one} */
    static boolean complains(String body) {
        String lower = body.toLowerCase(Locale.ROOT);
        return COMPLAINTS.stream().anyMatch(lower::contains);
    }
}
