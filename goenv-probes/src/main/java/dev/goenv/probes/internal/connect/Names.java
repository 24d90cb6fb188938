package dev.goenv.probes.internal.connect;

import dev.goenv.probe.Evidence;
import dev.goenv.probe.ProbeContext;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** Looks up the addresses of hosts as Go does: hosts file first, then the DNS servers of the machine. */
public interface Names {
    /**
     * {@return the addresses of a host, and everything that was seen on the way}
     *
     * @param host a name, or an address, which is its own answer
     * @throws InterruptedException if the run was cancelled
     */
    Lookup lookup(String host, ProbeContext context) throws InterruptedException;

    /**
     * What a look-up came to.
     *
     * @param addresses the addresses that Go would try, in its order; empty if the look-up failed
     * @param evidence what was seen, also of servers that Go would not have waited for
     * @param problem what Go prints, such as {@code lookup h on 10.0.0.1:53: no such host}; empty if there are addresses
     */
    record Lookup(List<InetAddress> addresses, List<Evidence> evidence, Optional<String> problem) {
        /** Copies the lists. */
        public Lookup {
            addresses = List.copyOf(addresses);
            evidence = List.copyOf(evidence);
        }
    }
}
