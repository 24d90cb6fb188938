package dev.goenv.probes.internal.connect;

import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.probe.HttpAnswer.Result;
import dev.goenv.probe.TlsAttempt;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/**
 * Why a request failed, in Go's words ({@code mapRoundTripError} of net/http/transport.go, Go 1.27).
 *
 * @param result how it ended
 * @param words what Go prints after the URL
 */
record FetchFailure(Result result, String words) {
    private static final String BROKEN = "net/http: HTTP/1.x transport connection broken: ";
    /** OkHttp reads no more of a status line and headers. */
    private static final int MAX_HEAD = 256 << 10;

    private static final String STATUS_LINE = "Unexpected status line: ";

    /** {@return the failure of a handshake} */
    static FetchFailure inHandshake(IOException thrown, WireSocket wire) {
        TlsFailure failure = TlsFailure.of(thrown, wire, false);
        return new FetchFailure(
                failure.result() == TlsAttempt.Result.TIMEOUT ? Result.TIMEOUT : Result.NOT_CONNECTED, failure.words());
    }

    /** {@return why no answer came, though there was a connection} */
    static FetchFailure beforeAnswer(IOException thrown, Optional<WireSocket> wire, boolean secure) {
        String message = String.valueOf(thrown.getMessage());
        OptionalInt alert = Alerts.inMessage(message);
        if (alert.isPresent()) {
            return new FetchFailure(Result.OTHER, Alerts.words(alert.getAsInt()));
        }
        if (thrown instanceof ProtocolException && message.startsWith(STATUS_LINE)) {
            return malformed(message.substring(STATUS_LINE.length()));
        }
        if (message.startsWith("header byte count limit")) {
            return headTooLong();
        }
        if (ended(thrown)) {
            return endOfStream(wire, secure);
        }
        return reset(thrown, wire)
                .or(() -> http2(message))
                .orElseGet(() -> new FetchFailure(
                        thrown instanceof ProtocolException ? Result.MALFORMED : Result.OTHER, BROKEN + message));
    }

    /** {@return why the body is not whole} */
    static FetchFailure inBody(IOException thrown, Optional<WireSocket> wire) {
        String message = String.valueOf(thrown.getMessage());
        if (thrown instanceof ZipException) {
            return new FetchFailure(Result.MALFORMED, "gzip: invalid header");
        }
        if (message.startsWith("expected chunk size")) {
            return new FetchFailure(Result.MALFORMED, "malformed chunked encoding");
        }
        if (isTooMuch(thrown)) {
            return new FetchFailure(
                    Result.MALFORMED,
                    "header line too long: more than " + Allowance.BETWEEN_BYTES
                            + " bytes between two pieces of the body, our limit; that of go is 4096");
        }
        if (ended(thrown)) {
            return new FetchFailure(Result.TRUNCATED, "unexpected EOF");
        }
        return reset(thrown, wire).or(() -> http2(message)).orElseGet(() -> new FetchFailure(Result.OTHER, message));
    }

    private static boolean isTooMuch(IOException thrown) {
        // TLS wraps what the connection below throws.
        Throwable below = thrown instanceof SSLException ? thrown.getCause() : thrown;
        return below instanceof WireSocket.TooMuch tooMuch && !tooMuch.inAll();
    }

    private static FetchFailure headTooLong() {
        return new FetchFailure(
                Result.MALFORMED,
                "net/http: server response headers exceeded " + MAX_HEAD + " bytes, our limit; that of go is 10485760");
    }

    private static boolean ended(IOException thrown) {
        return thrown instanceof EOFException
                || thrown.getCause() instanceof EOFException
                || String.valueOf(thrown.getMessage()).startsWith("unexpected end of stream");
    }

    /** What came before the end makes the difference: nothing, a line that is none of HTTP, or the beginning of headers. */
    private static FetchFailure endOfStream(Optional<WireSocket> wire, boolean secure) {
        byte[] first = secure ? new byte[0] : wire.map(WireSocket::firstBytes).orElseGet(() -> new byte[0]);
        if (wire.filter(socket -> socket.received() >= MAX_HEAD).isPresent()) {
            return headTooLong();
        }
        if (first.length == 0) {
            return new FetchFailure(Result.CLOSED, "EOF");
        }
        try {
            ResponseHead.read(new ByteArrayInputStream(first));
            return new FetchFailure(Result.CLOSED, BROKEN + "unexpected EOF");
        } catch (ResponseHead.Malformed e) {
            // Where no more was kept the last line may be whole in truth.
            boolean kept = first.length < WireSocket.KEPT_BYTES;
            return kept
                    ? new FetchFailure(Result.MALFORMED, BROKEN + e.getMessage())
                    : new FetchFailure(Result.CLOSED, BROKEN + "unexpected EOF");
        } catch (IOException e) {
            return new FetchFailure(Result.CLOSED, BROKEN + "unexpected EOF");
        }
    }

    /** {@return the failure of an answer with a header line that has no colon, which OkHttp takes and Go does not} */
    static FetchFailure headerWithoutColon(String line) {
        return new FetchFailure(
                Result.MALFORMED, BROKEN + "malformed MIME header: missing colon: " + GoQuote.quote(line));
    }

    private static FetchFailure malformed(String line) {
        try {
            ResponseHead.statusLine(line);
            return new FetchFailure(Result.MALFORMED, BROKEN + "malformed HTTP version");
        } catch (ResponseHead.Malformed e) {
            return new FetchFailure(Result.MALFORMED, BROKEN + e.getMessage());
        }
    }

    private static Optional<FetchFailure> reset(IOException thrown, Optional<WireSocket> wire) {
        String message = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
        String ends = wire.map(WireSocket::ends)
                .filter(text -> !text.isEmpty())
                .map(text -> " " + text)
                .orElse("");
        if (message.contains("connection reset")) {
            return Optional.of(new FetchFailure(Result.RESET, "read tcp" + ends + ": read: connection reset by peer"));
        }
        return message.contains("broken pipe")
                ? Optional.of(new FetchFailure(Result.RESET, "write tcp" + ends + ": write: broken pipe"))
                : Optional.empty();
    }

    private static Optional<FetchFailure> http2(String message) {
        String start = "stream was reset: ";
        return message.startsWith(start)
                ? Optional.of(new FetchFailure(
                        Result.RESET,
                        "stream error: stream ID 1; " + message.substring(start.length()) + "; received from peer"))
                : Optional.empty();
    }
}
