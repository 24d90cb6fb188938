package dev.goenv.probes.internal.plan;

import dev.goenv.http.HttpProxies;
import dev.goenv.http.ProxyDecision;
import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probe.Probe;
import dev.goenv.probes.internal.connect.Network;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ways to hosts: which probes look at them, whom they contact, and which HTTP proxy they lead through. */
final class Ways {
    /** The way of a request that is not sent, or reads a file. */
    static final Way NOWHERE = new Way(List.of(), Set.of(), Optional.empty(), Optional.empty());

    private final Network network;
    private final HttpProxies proxies;
    private final PlanDraft draft;

    Ways(Network network, HttpProxies proxies, PlanDraft draft) {
        this.network = network;
        this.proxies = proxies;
        this.draft = draft;
    }

    /**
     * The way to a URL's host.
     *
     * @param ids the ids of the probes, lowest first; none for a file
     * @param contacts the hosts spoken to
     * @param host host and port; empty for a file
     * @param httpProxy the HTTP proxy on the way, in words
     */
    record Way(List<String> ids, Set<String> contacts, Optional<String> host, Optional<String> httpProxy) {
        /** {@return the probes that one at the end of the way depends on} */
        List<String> end() {
            return ids.isEmpty() ? List.of() : List.of(ids.get(ids.size() - 1));
        }
    }

    /** {@return the way to a URL, whose probes are part of the plan from now on} */
    Way to(String url) {
        return way(url, network.way(url));
    }

    /** {@return the same without the handshake with the URL's host} */
    Way withoutTls(String url) {
        return way(
                url,
                network.way(url).stream()
                        .filter(probe -> !probe.id().startsWith("tls:"))
                        .toList());
    }

    /** {@return a way to a URL on which nothing has to work, since another one is tried after it} */
    Way beside(String url) {
        return new Way(List.of(), contacts(network.way(url)), host(url), httpProxy(url));
    }

    private Way way(String url, List<Probe> probes) {
        return new Way(draft.addAll(probes), contacts(probes), host(url), httpProxy(url));
    }

    private static Set<String> contacts(List<Probe> probes) {
        Set<String> contacts = new LinkedHashSet<>();
        probes.forEach(probe -> contacts.addAll(probe.contacts()));
        return Set.copyOf(contacts);
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.of(GoUrl.parse(url).host()).filter(host -> !host.isEmpty());
        } catch (GoSyntaxException e) {
            // Nobody can be asked at such a URL, and the probe that tries says why.
            return Optional.empty();
        }
    }

    private Optional<String> httpProxy(String url) {
        return proxies.decide(url) instanceof ProxyDecision.Via via
                ? Optional.of(via.server().address() + " (" + via.variable() + ")")
                : Optional.empty();
    }
}
