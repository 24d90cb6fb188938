package dev.goenv.http;

import java.util.Optional;

/** What to tell the writer of an entry of NO_PROXY that Go takes for something else than was meant. */
final class NoProxyNotes {
    private NoProxyNotes() {}

    /** {@return a note on a port that no request has} */
    static Optional<String> ofPort(String port) {
        boolean number = port.chars().allMatch(c -> '0' <= c && c <= '9');
        return number ? Optional.empty() : Optional.of("never matches: the port is not a number");
    }

    /** {@return a note on an entry that is neither network nor address} */
    static Optional<String> ofDomain(String text, String host, String port) {
        if (text.contains("://")) {
            return never("it is a URL; write the host alone");
        }
        if (text.chars().anyMatch(c -> c == ';' || c == '|' || c == '\uFF0C' || c == '\uFF1B' || c == '\u3001')) {
            return never("entries are separated by commas alone");
        }
        if (text.chars().anyMatch(c -> c == '"' || c == '\'' || c == '`' || c == '\u201C' || c == '\u201D')) {
            return never("the quotes are part of the entry");
        }
        if (text.chars().anyMatch(Character::isWhitespace)) {
            return never("blanks do not separate entries; use commas");
        }
        if (text.indexOf('@') >= 0) {
            return never("it holds user info; write the host alone");
        }
        if (text.indexOf('/') >= 0) {
            return never("it is neither a network such as 10.0.0.0/8 nor a host");
        }
        if (host.startsWith("[") || text.indexOf(':') != text.lastIndexOf(':')) {
            return never("an IPv6 address is written without brackets, or as [address]:port");
        }
        String rest = host.startsWith("*.") ? host.substring(2) : host;
        if (rest.indexOf('*') >= 0) {
            return never("a star stands alone or as *. at the start, and nowhere else");
        }
        if (host.endsWith(".")) {
            return Optional.of("matches only names that are written with a dot at the end");
        }
        return ofPort(port);
    }

    private static Optional<String> never(String why) {
        return Optional.of("never matches: " + why);
    }
}
