package dev.goenv.comparison;

import java.util.List;

/**
 * A module proxy that is open to everybody, and what is known of it. Hearsay: {@code ProxyComparison} finds out what holds now.
 *
 * @param url its base URL
 * @param operator who runs it
 * @param state whether it is still run
 * @param checksums whether it stands in for the checksum database
 * @param notes what else is known, one sentence each
 */
public record KnownProxy(String url, String operator, State state, Checksums checksums, List<String> notes) {
    /** Copies the list. */
    public KnownProxy {
        notes = List.copyOf(notes);
    }

    /** Whether a proxy is run. */
    public enum State {
        /** It is. */
        RUN,
        /** It was shut down; whoever lists it in GOPROXY should take it out. */
        SHUT_DOWN
    }

    /** What is known of {@code /sumdb/} at a proxy. */
    public enum Checksums {
        /** It stands in for sum.golang.org. */
        PROXIED,
        /** It is said not to. */
        NOT_PROXIED,
        /** Reports differ. */
        UNSETTLED
    }

    /** {@return URL and operator} */
    @Override
    public String toString() {
        return url + " (" + operator + (state == State.SHUT_DOWN ? ", shut down" : "") + ")";
    }
}
