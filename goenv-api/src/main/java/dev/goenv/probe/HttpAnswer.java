package dev.goenv.probe;

import dev.goenv.secret.Redaction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a server answered to one request, seen with Go's rules for redirects and credentials.
 *
 * @param operation what was asked for in the words of the protocol: {@code list}, {@code info}, {@code mod}, {@code zip},
 *     {@code latest}, {@code supported}, {@code lookup}, {@code go-get}, {@code git-refs}, {@code canary}, or
 *     that of a tile
 * @param url the URL asked, redacted
 * @param result how it ended
 * @param status the HTTP status of the last answer; 0 if there was none
 * @param headers those that tell something, names in lower case: {@code retry-after}, {@code www-authenticate}, {@code server}
 * @param contentType the media type without parameters, empty if there is none
 * @param bytes how many bytes of the body were read
 * @param contentLength the length that the server announced
 * @param bodyStart the beginning of the body as text; empty if it is no text
 * @param redirects the URLs that led on, redacted, in order; empty if the first answer was the last
 * @param credentialSent whether a credential was sent
 * @param problem what Go says to the content or the way, such as {@code invalid character '<' looking for beginning of
 *     value}; empty if there is nothing to say
 * @param clockOffset the server's {@code Date} less this machine's clock; empty if it has none
 * @param time how long it took
 */
public record HttpAnswer(
        String operation,
        String url,
        Result result,
        int status,
        Map<String, String> headers,
        String contentType,
        long bytes,
        Optional<Long> contentLength,
        String bodyStart,
        List<String> redirects,
        boolean credentialSent,
        Optional<String> problem,
        Optional<Duration> clockOffset,
        Duration time)
        implements Evidence {
    /** Copies and removes secrets. */
    public HttpAnswer {
        url = Redaction.redact(url);
        headers = shown(headers);
        bodyStart = Redaction.redact(bodyStart);
        redirects = redirects.stream().map(Redaction::redact).toList();
        problem = problem.map(Redaction::redact);
    }

    /** How a request can end. */
    public enum Result {
        /** A whole answer, whatever its status. */
        ANSWERED,
        /** The body ended before its time. */
        TRUNCATED,
        /** The connection was reset. */
        RESET,
        /** The connection was closed without an answer. */
        CLOSED,
        /** No answer in time. */
        TIMEOUT,
        /** The answer began and then nothing came any more. */
        STALLED,
        /** What came is no HTTP. */
        MALFORMED,
        /** Redirects that Go does not follow: too many, to http, without a place. */
        BAD_REDIRECT,
        /** Not sent, since Go refuses to: credentials over http. */
        REFUSED_TO_SEND,
        /** No connection. */
        NOT_CONNECTED,
        /** Something else. */
        OTHER
    }

    /** {@return whether the answer says that there is no such thing: 404 and 410, as for the go command} */
    public boolean notFound() {
        return result == Result.ANSWERED && (status == 404 || status == 410);
    }

    /** {@return whether the answer is one of success, and Go accepts its content} */
    public boolean accepted() {
        return result == Result.ANSWERED && status == 200 && problem.isEmpty();
    }

    /** {@return whether the answer is a web page, where Go never asks for one but at {@code go-get}} */
    public boolean html() {
        return contentType.equals("text/html") || contentType.equals("application/xhtml+xml");
    }

    static Map<String, String> shown(Map<String, String> headers) {
        Map<String, String> shown = new TreeMap<>();
        headers.forEach((name, value) -> shown.put(name, Redaction.redact(value)));
        return Map.copyOf(shown);
    }
}
