package dev.goenv.internal.syntax;

/** Parser of the host of a URL, with its port: parseHost and validOptionalPort of net/url/url.go, Go 1.27. Byte strings. */
final class UrlHost {
    private UrlHost() {}

    /** {@return host and port of {@code authority}, decoded; what a host may be depends on the scheme} */
    static String parse(String scheme, String authority) throws Complaint {
        int bracket = authority.lastIndexOf('[');
        if (bracket > 0) {
            throw new Complaint("invalid IP-literal");
        }
        if (bracket == 0) {
            return parseBracketed(authority);
        }
        // RFC 3986 has no colon in a host; only schemes other than these two may have lists such as a:1,b:2.
        boolean strict = scheme.equals("http") || scheme.equals("https");
        int colon = strict ? authority.indexOf(':') : authority.lastIndexOf(':');
        if (colon >= 0) {
            checkPort(authority.substring(colon));
        }
        return UrlEscapes.HOST.unescape(authority);
    }

    private static String parseBracketed(String authority) throws Complaint {
        int end = authority.lastIndexOf(']');
        if (end < 0) {
            throw new Complaint("missing ']' in host");
        }
        String colonPort = authority.substring(end + 1);
        checkPort(colonPort);
        String literal = authority.substring(1, end);
        int zone = literal.indexOf("%25");
        String address = zone < 0
                ? UrlEscapes.HOST.unescape(literal)
                : UrlEscapes.HOST.unescape(literal.substring(0, zone))
                        + UrlEscapes.ZONE.unescape(literal.substring(zone));
        if (parseIp(address).family() == IpAddress.Family.V4) {
            throw new Complaint("invalid IP-literal");
        }
        return "[" + address + "]" + colonPort;
    }

    private static IpAddress parseIp(String address) throws Complaint {
        try {
            return IpParser.parse(address);
        } catch (Complaint e) {
            throw e.after("invalid host: ");
        }
    }

    private static void checkPort(String colonPort) throws Complaint {
        if (!isOptionalPort(colonPort)) {
            throw new Complaint("invalid port ", colonPort, " after host");
        }
    }

    /** {@return whether {@code text} is empty, or a colon and any number of decimal digits} */
    static boolean isOptionalPort(String text) {
        return text.isEmpty() || text.charAt(0) == ':' && text.chars().skip(1).allMatch(c -> '0' <= c && c <= '9');
    }
}
