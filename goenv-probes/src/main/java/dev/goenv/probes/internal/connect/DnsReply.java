package dev.goenv.probes.internal.connect;

import dev.goenv.probe.DnsAnswer;
import java.time.Duration;

/**
 * What came of one question to one server, as evidence and as Go takes it.
 *
 * @param answer the evidence
 * @param words what Go says of it, such as {@code server misbehaving}; empty if there are addresses
 * @param silent whether the time ran out, so that Go waits for the whole of its own
 */
record DnsReply(DnsAnswer answer, String words, boolean silent) {
    /** {@return whether Go asks no other server then} */
    boolean ends() {
        return switch (answer.result()) {
            case ADDRESSES, NODATA, NXDOMAIN -> true;
            case SERVFAIL,
                    REFUSED,
                    FORMERR,
                    OTHER_CODE,
                    TIMEOUT,
                    CLOSED_PORT,
                    UNREACHABLE,
                    MALFORMED,
                    TRUNCATED_TCP_FAILED -> false;
        };
    }

    /** {@return how long Go is busy with the server} */
    Duration goTime(Duration timeout) {
        return silent ? timeout : answer.time();
    }
}
