package dev.goenv.examples.ide.model;

import dev.goenv.env.GoEnv;
import dev.goenv.env.Setting;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.module.ModulePath;
import dev.goenv.proxy.ChecksumHop;
import dev.goenv.proxy.ChecksumRoute;
import dev.goenv.proxy.Fallback;
import dev.goenv.proxy.Hop;
import dev.goenv.proxy.ProxyChain;
import dev.goenv.proxy.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way to a module, ready to be drawn. No secrets are in it.
 *
 * @param problem why there is no way, in words; empty if there is one
 * @param reason why the way is as it is, in a sentence
 * @param hops whom the go command asks for the module, in order
 * @param checksums whom it asks for the checksum, in order
 * @param sentences the same in words, warnings last
 * @param warnings how many of the sentences, from the end, are warnings
 */
public record RouteSketch(
        Optional<String> problem,
        String reason,
        List<Box> hops,
        List<Box> checksums,
        List<String> sentences,
        int warnings) {
    /** Copies the lists. */
    public RouteSketch {
        hops = List.copyOf(hops);
        checksums = List.copyOf(checksums);
        sentences = List.copyOf(sentences);
    }

    /** What stands in a box. */
    public enum Kind {
        /** A module proxy. */
        PROXY,
        /** The module's origin, since GOPROXY says {@code direct}. */
        DIRECT,
        /** The module's origin, since the module is private. */
        PRIVATE,
        /** Nobody: the way is barred. */
        BARRED,
        /** The checksum database. */
        DATABASE,
        /** Nobody, by intention: no checksum is asked for. */
        NONE
    }

    /**
     * One place.
     *
     * @param kind what it is
     * @param title its name
     * @param note a few words on it
     * @param link how it goes on from here, such as {@code "," 404 or 410}; empty if it does not
     */
    public record Box(Kind kind, String title, String note, Optional<Link> link) {}

    /**
     * The way from one box to the next.
     *
     * @param separator the character of GOPROXY that stands there; empty if none does
     * @param words when it is gone
     */
    public record Link(String separator, String words) {}

    /** {@return the way to what was typed so far} */
    public static RouteSketch of(GoEnv env, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return problem("Type a module path, such as golang.org/x/text.");
        }
        try {
            ModulePath module = ModulePath.parse(text);
            Setting<ProxyChain> chain = env.proxyChain();
            return chain instanceof Setting.Malformed<ProxyChain> malformed
                    ? problem("Every download fails: " + malformed.message() + " (GOPROXY, "
                            + malformed.source().origin() + ")")
                    : of(chain.orElseThrow().routeFor(module));
        } catch (GoSyntaxException e) {
            return problem("Not a module path yet: " + e.getMessage());
        }
    }

    private static RouteSketch problem(String words) {
        return new RouteSketch(Optional.of(words), "", List.of(), List.of(), List.of(words), 0);
    }

    private static RouteSketch of(Route route) {
        List<Box> checksums = route.hops().get(0) instanceof Hop.Off ? List.of() : checksums(route.checksums());
        return new RouteSketch(
                Optional.empty(),
                route.reason(),
                route.hops().stream().map(RouteSketch::box).toList(),
                checksums,
                route.describe(),
                route.exposures().size());
    }

    private static Box box(Hop hop) {
        Optional<Link> link = link(hop.fallback(), "goes on after 404 or 410", "goes on after any error");
        if (hop instanceof Hop.Proxy proxy) {
            return proxy.refused()
                    ? new Box(Kind.BARRED, hop.name(), "fails unasked: a password over plain http", link)
                    : new Box(Kind.PROXY, hop.name(), "module proxy", link);
        }
        if (hop instanceof Hop.NoProxy origin) {
            return new Box(Kind.PRIVATE, "its origin", "private by " + origin.match(), link);
        }
        return hop instanceof Hop.Off
                ? new Box(Kind.BARRED, "off", Hop.Off.MESSAGE, link)
                : new Box(Kind.DIRECT, "direct", "its origin, by version control", link);
    }

    private static List<Box> checksums(ChecksumRoute route) {
        if (route instanceof ChecksumRoute.NotConsulted none) {
            return List.of(new Box(Kind.NONE, "no checksum database", none.reason(), Optional.empty()));
        }
        if (route instanceof ChecksumRoute.Refused refused) {
            return List.of(new Box(Kind.BARRED, "checksum database", refused.message(), Optional.empty()));
        }
        List<Box> boxes = new ArrayList<>();
        for (ChecksumHop hop : ((ChecksumRoute.Consulted) route).hops()) {
            if (hop instanceof ChecksumHop.ThroughProxy proxy) {
                String words = "if it does not pass the database on (404, 410)";
                Optional<Link> link = link(proxy.entry().fallback(), words, "if it does not pass the database on");
                boxes.add(new Box(
                        Kind.PROXY,
                        hop.name(),
                        "asked to pass the checksum database on",
                        link.or(() -> Optional.of(new Link("", words)))));
            } else {
                boxes.add(new Box(Kind.DATABASE, hop.name(), "checksum database, asked itself", Optional.empty()));
            }
        }
        return boxes;
    }

    private static Optional<Link> link(Fallback fallback, String comma, String bar) {
        return switch (fallback) {
            case ON_NOT_FOUND -> Optional.of(new Link(",", comma));
            case ON_ANY_ERROR -> Optional.of(new Link("|", bar));
            case END -> Optional.empty();
        };
    }
}
