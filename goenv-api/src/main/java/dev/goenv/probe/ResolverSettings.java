package dev.goenv.probe;

import java.time.Duration;
import java.util.List;

/**
 * How this machine looks up names.
 *
 * @param servers the DNS servers in order, as {@code address:port}; Go's fallback if none is configured; empty where Go asks
 *     the system, whose servers can't be known
 * @param search the search domains, in order, without a dot at the end
 * @param ndots with at least so many dots a name is tried as it is first
 * @param timeout how long Go waits for one server
 * @param attempts how often Go asks them all
 * @param source where that comes from: {@code /etc/resolv.conf}
 * @param configured false if no server is configured, so that Go asks 127.0.0.1:53 and [::1]:53
 * @param options the other options that change how Go asks, as they are written: {@code use-vc}, {@code rotate}
 */
public record ResolverSettings(
        List<String> servers,
        List<String> search,
        int ndots,
        Duration timeout,
        int attempts,
        String source,
        boolean configured,
        List<String> options)
        implements Evidence {
    /** Copies the lists. */
    public ResolverSettings {
        servers = List.copyOf(servers);
        search = List.copyOf(search);
        options = List.copyOf(options);
    }

    /** Settings without other options. */
    public ResolverSettings(
            List<String> servers,
            List<String> search,
            int ndots,
            Duration timeout,
            int attempts,
            String source,
            boolean configured) {
        this(servers, search, ndots, timeout, attempts, source, configured, List.of());
    }
}
