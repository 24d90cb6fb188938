package dev.goenv.proxy;

import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.module.GoSyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what a route would leak. */
final class Exposures {
    private final Route route;
    private final String path;
    private final Optional<Exposure.Certainty> privacy;
    private final List<Exposure> found = new ArrayList<>();

    private Exposures(Route route) {
        this.route = route;
        this.path = route.module().text();
        this.privacy = privacy(route, path);
    }

    static List<Exposure> of(Route route) {
        Exposures exposures = new Exposures(route);
        exposures.proxies();
        exposures.database();
        exposures.found.sort(Comparator.comparing(Exposure::certainty));
        return List.copyOf(exposures.found);
    }

    /** How private the module is; what the user has declared private is so for certain. */
    private static Optional<Exposure.Certainty> privacy(Route route, String path) {
        return route.privateBy().isPresent()
                ? Optional.of(Exposure.Certainty.CERTAIN)
                : ModuleHosts.privacy(path.substring(0, (path + "/").indexOf('/')));
    }

    private void proxies() {
        for (Hop hop : route.hops()) {
            if (!(hop instanceof Hop.Proxy proxy)) {
                continue;
            }
            if (proxy.refused()) {
                continue;
            }
            String host = proxy.entry().parsed().hostname();
            if (privacy.isPresent() && PublicServices.isProxy(host)) {
                toPublicProxy(hop, privacy.get());
            }
            inClear(proxy.entry().parsed(), hop.name());
        }
    }

    private void inClear(GoUrl url, String receiver) {
        boolean local = ModuleHosts.isLoopback(url.hostname());
        if (url.scheme().equals("http") && !local && found.stream().noneMatch(e -> isInClear(e, receiver))) {
            String sentence = path + " goes unencrypted to " + receiver + "; anybody on the way can read it.";
            add(Exposure.Kind.PATH_IN_CLEAR, Exposure.Certainty.CERTAIN, receiver, sentence);
        }
    }

    private static boolean isInClear(Exposure exposure, String receiver) {
        return exposure.kind() == Exposure.Kind.PATH_IN_CLEAR
                && exposure.receiver().equals(receiver);
    }

    private void toPublicProxy(Hop hop, Exposure.Certainty certainty) {
        boolean first = hop.equals(route.hops().get(0));
        String sentence = path + " " + looks(certainty) + " and its path goes to the public proxy " + hop.name()
                + (first ? "" : ", if it comes to that") + ".";
        add(Exposure.Kind.PATH_TO_PUBLIC_PROXY, certainty, hop.name(), sentence);
    }

    private void database() {
        boolean asked = !(route.hops().get(0) instanceof Hop.Off);
        if (!asked || !(route.checksums() instanceof ChecksumRoute.Consulted consulted)) {
            return;
        }
        for (ChecksumHop hop : consulted.hops()) {
            if (hop instanceof ChecksumHop.ThroughProxy proxy && !proxy.entry().refused()) {
                inClear(proxy.entry().parsed(), hop.name());
            } else if (hop instanceof ChecksumHop.Itself) {
                parsed(hop.url()).ifPresent(url -> inClear(url, hop.name()));
            }
        }
        String name = consulted.database().name();
        if (privacy.isPresent() && PublicServices.isDatabase(name)) {
            String sentence = path + " " + looks(privacy.get()) + " and its path and version go to the public database "
                    + name + ".";
            add(Exposure.Kind.PATH_TO_PUBLIC_DATABASE, privacy.get(), name, sentence);
        }
    }

    /** The URL again; Go's spelling of a strange but accepted URL need not be acceptable itself. */
    private static Optional<GoUrl> parsed(String url) {
        try {
            return Optional.of(GoUrl.parse(url));
        } catch (GoSyntaxException e) {
            return Optional.empty();
        }
    }

    private static String looks(Exposure.Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> "is declared private";
            case LIKELY -> "looks private (its host looks internal)";
            case POSSIBLE -> "may be private (its host is no well-known public one)";
        };
    }

    private void add(Exposure.Kind kind, Exposure.Certainty certainty, String receiver, String sentence) {
        found.add(new Exposure(kind, certainty, receiver, sentence));
    }
}
