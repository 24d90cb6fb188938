package dev.goenv.probes.internal.output;

import java.util.List;

/**
 * What the reason phrase of a proxy's answer to CONNECT means, where it is none of the standard ones.
 *
 * <p>net/http (transport.go, dialConn, Go 1.27) makes an error of whatever words follow the status, so that they stand behind
 * the URL alone. They begin with a capital letter as a rule, which Go's own errors do not.
 */
enum ConnectReason {
    /** The proxy wants to know who asks. */
    AUTHENTICATION,
    /** The proxy does not reach the host. */
    UPSTREAM,
    /** The proxy does not want to. */
    REFUSAL,
    /** It is no such phrase, or one that has rules of its own. */
    NONE;

    /** The standard phrases that rules look for themselves. */
    private static final List<String> RULED = List.of(
            "Forbidden",
            "Found",
            "Moved Permanently",
            "Unauthorized",
            "Bad Gateway",
            "Service Unavailable",
            "Gateway Timeout",
            "Internal Server Error",
            "Bad Request",
            "Not Found",
            "Method Not Allowed",
            "Not Implemented",
            "Proxy Authentication Required");

    private static final List<String> OF_AUTHENTICATION = List.of("authentication", "authorization", "credentials");
    private static final List<String> OF_UPSTREAM = List.of(
            "dns",
            "look up",
            "lookup",
            "resolve",
            "unreachable",
            "not found",
            "timeout",
            "timed out",
            "connect",
            "gateway");

    static ConnectReason of(Case each) {
        String phrase = each.facts().end().lines().findFirst().orElse("").strip();
        boolean alone = each.facts().urlHas("https://")
                && each.facts().status().isEmpty()
                && phrase.startsWith(": ")
                && phrase.length() > 3
                && Character.isUpperCase(phrase.charAt(2))
                && !phrase.equals(": EOF")
                && !RULED.contains(phrase.substring(2));
        if (!alone || each.inHttpProxy() || each.inVcs()) {
            return NONE;
        }
        String words = Ascii.lower(phrase);
        if (OF_AUTHENTICATION.stream().anyMatch(words::contains)) {
            return AUTHENTICATION;
        }
        return OF_UPSTREAM.stream().anyMatch(words::contains) ? UPSTREAM : REFUSAL;
    }
}
