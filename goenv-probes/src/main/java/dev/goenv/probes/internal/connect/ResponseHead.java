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
    /** Of Go it is {@code 10 << 20}. Read byte by byte, as the next one may be of TLS; no proxy has a tenth of it to say. */
    private static final int MAX_BYTES = 64 << 10;

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
        ResponseHead head = statusLine(first.text());
        return new ResponseHead(
                head.status(),
                head.reason(),
                headers(in, MAX_BYTES - first.text().length()));
    }

    /** The headers, by {@code ReadMIMEHeader} of net/textproto/reader.go. */
    private static Map<String, String> headers(InputStream in, int limit) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        int left = limit;
        String last = "";
        for (Line next = line(in, left); !next.text().isEmpty(); next = line(in, left)) {
            String text = next.text();
            left -= text.length();
            if (text.startsWith(" ") || text.startsWith("\t")) {
                if (headers.isEmpty()) {
                    throw new Malformed("malformed MIME header initial line: " + GoQuote.quote(text));
                }
                headers.merge(last, text.strip(), (value, more) -> value + " " + more);
            } else {
                last = name(text);
                headers.putIfAbsent(last, text.substring(last.length() + 1).strip());
            }
            if (next.ended()) {
                throw new EOFException("unexpected EOF");
            }
        }
        return headers;
    }

    private static String name(String line) throws Malformed {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new Malformed("malformed MIME header: missing colon: " + GoQuote.quote(line));
        }
        String name = line.substring(0, colon);
        boolean named = name.matches("[!#$%&'*+.^_`|~0-9A-Za-z -]+");
        boolean shown = line.substring(colon).chars().allMatch(c -> c == '\t' || c >= ' ' && c != 0x7F);
        if (!named || !shown) {
            throw new Malformed("malformed MIME header line: " + GoQuote.quote(line));
        }
        return name.toLowerCase(Locale.ROOT);
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
        if (b < 0 && line.size() == 0) {
            throw new EOFException("unexpected EOF");
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        String whole = b >= 0 && text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        return new Line(GoBytes.decode(whole), b < 0);
    }
}
