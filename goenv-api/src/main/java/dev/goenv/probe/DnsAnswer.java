package dev.goenv.probe;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What one DNS server said to one question.
 *
 * @param name the name asked for, without a dot at the end
 * @param type {@code A} or {@code AAAA}
 * @param server the server, as {@code address:port}
 * @param result what kind of answer
 * @param addresses the addresses; empty unless {@link Result#ADDRESSES}
 * @param extendedError the text of an extended DNS error (RFC 8914), such as {@code Blocked (15)}
 * @param time how long it took
 */
public record DnsAnswer(
        String name,
        String type,
        String server,
        Result result,
        List<String> addresses,
        Optional<String> extendedError,
        Duration time)
        implements Evidence {
    /** Copies the list. */
    public DnsAnswer {
        addresses = List.copyOf(addresses);
    }

    /** The kinds of answers. */
    public enum Result {
        /** At least one address. */
        ADDRESSES,
        /** The name exists without such addresses. */
        NODATA,
        /** The name does not exist (3). */
        NXDOMAIN,
        /** The server failed (2). */
        SERVFAIL,
        /** The server does not answer this client (5). */
        REFUSED,
        /** The server did not understand the question (1). */
        FORMERR,
        /** Another response code. */
        OTHER_CODE,
        /** No answer in time. */
        TIMEOUT,
        /** Nobody listens on the server's port. */
        CLOSED_PORT,
        /** There is no way to the server. */
        UNREACHABLE,
        /** Something that is no DNS answer. */
        MALFORMED,
        /** A cut answer over UDP, and no connection over TCP for the whole one. */
        TRUNCATED_TCP_FAILED
    }
}
