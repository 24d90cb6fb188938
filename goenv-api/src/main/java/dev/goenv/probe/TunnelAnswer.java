package dev.goenv.probe;

import dev.goenv.secret.Redaction;
import java.time.Duration;
import java.util.Map;

/**
 * What an HTTP proxy said when asked for a tunnel to a host ({@code CONNECT}), or a SOCKS proxy likewise.
 *
 * @param proxy the proxy's address, {@code host:port}
 * @param scheme {@code http}, {@code https}, {@code socks5} or {@code socks5h}: how Go speaks to the proxy
 * @param variable the variable that names the proxy
 * @param target the host wanted, {@code host:port}
 * @param result how it ended
 * @param status the HTTP status; 0 if there was none
 * @param reason the reason phrase, which is all that Go prints
 * @param headers those that tell something, names in lower case: {@code proxy-authenticate}, {@code via}
 * @param bodyStart the beginning of the body, as text
 * @param credentialSent whether the proxy URL holds a user, so that Go sends it
 * @param detail what Go would print, or empty
 * @param time how long it took
 */
public record TunnelAnswer(
        String proxy,
        String scheme,
        String variable,
        String target,
        Result result,
        int status,
        String reason,
        Map<String, String> headers,
        String bodyStart,
        boolean credentialSent,
        String detail,
        Duration time)
        implements Evidence {
    /** Copies the map and removes secrets. */
    public TunnelAnswer {
        headers = HttpAnswer.shown(headers);
        reason = Redaction.redact(reason);
        bodyStart = Redaction.redact(bodyStart);
        detail = Redaction.redact(detail);
    }

    /** How asking can end. */
    public enum Result {
        /** The tunnel is there. */
        OPEN,
        /** The proxy answered with another status than 200. */
        REFUSED,
        /** The proxy answered something that is no HTTP. */
        MALFORMED,
        /** The proxy closed the connection. */
        CLOSED,
        /** The proxy reset the connection. */
        RESET,
        /** No answer in time. */
        TIMEOUT,
        /** A SOCKS proxy said no. */
        SOCKS_REFUSED,
        /** No connection to begin with. */
        NOT_CONNECTED
    }
}
