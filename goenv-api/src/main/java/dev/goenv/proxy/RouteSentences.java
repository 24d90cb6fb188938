package dev.goenv.proxy;

import java.util.ArrayList;
import java.util.List;

/** Puts a route into short plain sentences. */
final class RouteSentences {
    private RouteSentences() {}

    static List<String> all(Route route) {
        List<String> sentences = new ArrayList<>();
        hops(route, sentences);
        if (!(route.hops().get(0) instanceof Hop.Off)) {
            sentences.add(route.checksums().describe());
        }
        for (Exposure exposure : route.exposures()) {
            sentences.add(exposure.toString());
        }
        return List.copyOf(sentences);
    }

    static String reason(Route route) {
        String module = route.module().text();
        if (route.privateBy().isPresent()) {
            return module + " is private: it matches " + route.privateBy().get() + ".";
        }
        Hop first = route.hops().get(0);
        if (first instanceof Hop.Proxy) {
            return module + " is not private, so GOPROXY decides.";
        }
        return module + " is not private, and GOPROXY is " + first.name() + ".";
    }

    private static void hops(Route route, List<String> sentences) {
        String module = route.module().text();
        List<Hop> hops = route.hops();
        Hop first = hops.get(0);
        if (first instanceof Hop.NoProxy) {
            sentences.add(reason(route));
            sentences.add("Its origin is asked directly, no proxy is.");
        } else if (first instanceof Hop.Off) {
            sentences.add(module + " is asked of nobody: " + Hop.Off.MESSAGE + ".");
        } else if (first instanceof Hop.Direct) {
            sentences.add(module + " is asked of its origin directly, no proxy is.");
        } else if (hops.size() == 1) {
            sentences.add(module + " is asked of " + first.name() + " and of nobody else.");
        } else {
            chain(module, hops, sentences);
        }
        for (Hop hop : hops) {
            if (hop instanceof Hop.Proxy proxy && proxy.refused()) {
                sentences.add(hop.name() + " always fails: go refuses to send a password over plain http.");
            }
        }
    }

    private static void chain(String module, List<Hop> hops, List<String> sentences) {
        sentences.add(module + " is asked of " + hops.get(0).name() + " first; " + onward(hops, 0) + ".");
        for (int i = 1; i < hops.size() - 1; i++) {
            sentences.add("Then " + hops.get(i).name() + " is asked; " + onward(hops, i) + ".");
        }
        Hop last = hops.get(hops.size() - 1);
        if (last instanceof Hop.Direct) {
            sentences.add("Direct asks the module's own origin and is the end.");
            sentences.add("If that fails too, its error is printed, not those before it.");
        } else if (last instanceof Hop.Off) {
            sentences.add("There it ends: " + Hop.Off.MESSAGE + ".");
        } else {
            sentences.add("Then " + last.name() + " is asked, and that is the end.");
        }
    }

    private static String onward(List<Hop> hops, int i) {
        String next = hops.get(i + 1).name();
        return switch (hops.get(i).fallback()) {
            case ON_NOT_FOUND -> "a 404 or 410 there goes on to " + next + ", any other error stops";
            case ON_ANY_ERROR -> "any error there goes on to " + next;
            case END -> "that is the end";
        };
    }
}
