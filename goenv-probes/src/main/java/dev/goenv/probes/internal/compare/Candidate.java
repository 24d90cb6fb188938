package dev.goenv.probes.internal.compare;

import dev.goenv.probe.Probe;
import dev.goenv.probes.internal.connect.Fetcher;
import dev.goenv.probes.internal.connect.Network;
import dev.goenv.proxy.ChecksumHop;
import dev.goenv.proxy.ChecksumRoute;
import dev.goenv.proxy.Exposure;
import dev.goenv.proxy.Hop;
import dev.goenv.proxy.ProxyEntry;
import dev.goenv.proxy.Route;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A module proxy that takes part, and the way to it.
 *
 * @param hop the proxy
 * @param route the way of the module as if the proxy were all of GOPROXY
 * @param way the probes that have to pass before it can be asked, lowest first
 * @param fetcher what sends requests
 */
record Candidate(Hop.Proxy hop, Route route, List<Probe> way, Fetcher fetcher) {
    Candidate {
        way = List.copyOf(way);
    }

    /** The proxy, with whatever keeps the module private for the user. */
    static Candidate of(ProxyEntry.ModuleProxy entry, Subject subject, Network network) {
        Hop.Proxy hop = new Hop.Proxy(entry);
        List<Probe> way = entry.refused() ? List.of() : network.way(entry.url());
        return new Candidate(hop, subject.routeBy(hop), way, network.fetcher());
    }

    /** The base URL fit to be shown, without a slash at its end. */
    String base() {
        return base(hop.entry());
    }

    static String base(ProxyEntry.ModuleProxy entry) {
        String url = entry.redactedUrl();
        int end = url.length();
        while (end > 0 && url.charAt(end - 1) == '/') {
            end--;
        }
        return url.substring(0, end);
    }

    /** The ids that the probes of the proxy depend on. */
    List<String> end() {
        return way.isEmpty() ? List.of() : List.of(way.get(way.size() - 1).id());
    }

    Set<String> contacts() {
        Set<String> contacts = new HashSet<>();
        way.forEach(probe -> contacts.addAll(probe.contacts()));
        return contacts;
    }

    /** Whether the module's path may be told to the proxy: not a private one, nor one of an internal host, to a public proxy. */
    boolean told() {
        return !exposed(Exposure.Kind.PATH_TO_PUBLIC_PROXY);
    }

    /** The way to the checksum database through the proxy; empty if it is not asked, or must not be told. */
    Optional<ChecksumHop.ThroughProxy> database() {
        if (!(route.checksums() instanceof ChecksumRoute.Consulted consulted)
                || exposed(Exposure.Kind.PATH_TO_PUBLIC_DATABASE)) {
            return Optional.empty();
        }
        return consulted.hops().stream()
                .filter(ChecksumHop.ThroughProxy.class::isInstance)
                .map(ChecksumHop.ThroughProxy.class::cast)
                .findFirst();
    }

    /** Why the database is not asked. */
    String databaseNotAsked() {
        return route.checksums() instanceof ChecksumRoute.NotConsulted not
                ? "not asked: " + not.reason()
                : "not asked: the path looks private and the database is public";
    }

    private boolean exposed(Exposure.Kind kind) {
        return route.exposures().stream()
                .filter(exposure -> exposure.kind() == kind)
                .anyMatch(exposure -> exposure.certainty() != Exposure.Certainty.POSSIBLE);
    }
}
