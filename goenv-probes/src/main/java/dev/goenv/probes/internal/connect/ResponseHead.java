package dev.goenv.probes.internal.connect;

import dev.goenv.internal.syntax.GoBytes;
import dev.goenv.internal.syntax.GoQuote;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Status line and headers of an answer of HTTP/1.x: {@code ReadResponse} of net/http/response.go, Go 1.27.
 *
 * @param status the three digits
 * @param reason what follows them; empty if nothing does, not even a blank
 * @param headers by name in lower case; of several with one name the first
 */
record ResponseHead(int status, Optional<String> reason, Map<String, String> headers) {
    private static final int MAX_BYTES = 1 << 20;

    /** What came is no head of an answer. */
    static final class Malformed extends IOException {
        private static final long serialVersionUID = 1;

        Malformed(String words) {
            super(words);
        }
    }

    /**
     * {@return the head that a stream begins with; nothing behind it is read}
     *
     * @throws Malformed with Go's words
     */
    static ResponseHead read(InputStream in) throws IOException {
        Line first = line(in, MAX_BYTES);
        if (first.ended() && first.text().isEmpty()) {
            throw new EOFException("unexpected EOF");
        }
        ResponseHead head = statusLine(first.text());
        Map<String, String> headers = new TreeMap<>();
        int left = MAX_BYTES - first.text().length();
        for (Line next = line(in, left); !next.text().isEmpty(); next = line(in, left)) {
            left -= next.text().length();
            int colon = next.text().indexOf(':');
            if (colon <= 0) {
                throw new Malformed("malformed MIME header line: " + next.text());
            }
            headers.putIfAbsent(
                    next.text().substring(0, colon).toLowerCase(Locale.ROOT),
                    next.text().substring(colon + 1).strip());
            if (next.ended()) {
                throw new EOFException("unexpected EOF");
            }
        }
        return new ResponseHead(head.status(), head.reason(), headers);
    }

    /**
     * {@return what a first line says, without headers}
     *
     * @throws Malformed with Go's words
     */
    static ResponseHead statusLine(String line) throws Malformed {
        int blank = line.indexOf(' ');
        if (blank < 0) {
            throw new Malformed("malformed HTTP response " + GoQuote.quote(line));
        }
        String status = line.substring(blank).replaceFirst("^ +", "");
        int second = status.indexOf(' ');
        String code = second < 0 ? status : status.substring(0, second);
        if (!code.matches("[0-9]{3}")) {
            throw new Malformed("malformed HTTP status code " + GoQuote.quote(code));
        }
        String protocol = line.substring(0, blank);
        if (!protocol.matches("HTTP/[0-9]\\.[0-9]")) {
            throw new Malformed("malformed HTTP version " + GoQuote.quote(protocol));
        }
        Optional<String> reason = second < 0 ? Optional.empty() : Optional.of(status.substring(second + 1));
        return new ResponseHead(Integer.parseInt(code), reason, Map.of());
    }

    /** {@return the first line of what came, without its end} */
    static String firstLine(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        String whole = line.endsWith("\r") && end >= 0 ? line.substring(0, line.length() - 1) : line;
        return GoBytes.decode(whole);
    }

    /**
     * {@return what Go says to the headers in the beginning of an answer, of which the end may be missing; empty if it
     * accepts them}
     */
    static Optional<String> headerProblem(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.ISO_8859_1);
        int start = text.indexOf('\n') + 1;
        for (int end = text.indexOf('\n', start); start > 0 && end >= 0; end = text.indexOf('\n', start)) {
            String line = text.substring(start, end).replaceFirst("\r$", "");
            if (line.isEmpty()) {
                return Optional.empty();
            }
            boolean goesOn = line.startsWith(" ") || line.startsWith("\t");
            if (!goesOn && line.indexOf(':') <= 0) {
                return Optional.of("malformed MIME header line: " + GoBytes.decode(line));
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    private record Line(String text, boolean ended) {}

    private static Line line(InputStream in, int limit) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = in.read();
        while (b >= 0 && b != '\n') {
            if (line.size() >= limit) {
                throw new Malformed("net/http: server response headers exceeded " + MAX_BYTES + " bytes; aborted");
            }
            line.write(b);
            b = in.read();
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        String whole = b >= 0 && text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        return new Line(GoBytes.decode(whole), b < 0);
    }
}
