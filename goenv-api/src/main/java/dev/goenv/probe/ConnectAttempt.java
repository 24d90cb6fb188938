package dev.goenv.probe;

import java.time.Duration;

/**
 * One attempt to connect to one address.
 *
 * @param host the name that led to the address, or the address itself
 * @param address the address, IPv6 without brackets
 * @param port the port
 * @param result how it ended
 * @param detail the system's words, empty if connected
 * @param time how long it took
 */
public record ConnectAttempt(String host, String address, int port, Result result, String detail, Duration time)
        implements Evidence {
    /** How an attempt can end. */
    public enum Result {
        /** Connected. */
        CONNECTED,
        /** Nobody listens, or a firewall says so (ECONNREFUSED). */
        REFUSED,
        /** No answer in time: dropped on the way. */
        TIMEOUT,
        /** Connected and cut at once (ECONNRESET). */
        RESET,
        /** No way to the network (ENETUNREACH). */
        NETWORK_UNREACHABLE,
        /** No way to the host (EHOSTUNREACH). */
        HOST_UNREACHABLE,
        /** This machine does not permit it (EACCES, EPERM). */
        PROHIBITED,
        /** Something else. */
        OTHER
    }

    /** {@return whether the address is one of IPv6} */
    public boolean ipv6() {
        return address.indexOf(':') >= 0;
    }
}
