package dev.goenv.probes.internal.output;

import java.util.List;
import java.util.Optional;

/** The host that a failure is about. */
final class HostInText {
    /** What stands before the name of a host, in the words of Go, git, libcurl and ssh. */
    private static final List<String> NAMES = List.of(
            " lookup ",
            "Could not resolve host: ",
            "Could not resolve hostname ",
            "Failed to connect to ",
            "connect to host ",
            "Couldn't connect to server ");

    private HostInText() {}

    static Optional<String> of(String said, Optional<String> url) {
        Optional<String> named = named(said);
        if (named.isPresent()) {
            return named;
        }
        Optional<String> asked = url.flatMap(HostInText::ofUrl);
        boolean ofProxy = said.contains("proxyconnect tcp: ") || said.contains("socks connect tcp ");
        return ofProxy
                ? address(said).or(() -> asked)
                : asked.or(() -> address(said)).or(() -> ssh(said));
    }

    private static Optional<String> named(String said) {
        for (String before : NAMES) {
            int at = said.indexOf(before);
            if (at >= 0) {
                String name = trim(Ascii.word(said, at + before.length()));
                String port = portAfter(said, at + before.length() + name.length());
                return name.isEmpty() ? Optional.empty() : Optional.of(name + port);
            }
        }
        return Optional.empty();
    }

    private static String portAfter(String said, int at) {
        String word = " port ";
        return said.startsWith(word, at) ? ":" + trim(Ascii.word(said, at + word.length())) : "";
    }

    /** {@return the address that was dialled or read from} */
    private static Optional<String> address(String said) {
        int arrow = said.indexOf("->");
        if (arrow >= 0) {
            return Optional.of(trim(Ascii.word(said, arrow + 2)));
        }
        for (String before : List.of("dial tcp ", "dial tcp4 ", "dial tcp6 ", "socks connect tcp ")) {
            int at = said.indexOf(before);
            if (at >= 0) {
                return Optional.of(trim(Ascii.word(said, at + before.length())));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ssh(String said) {
        int at = said.indexOf("git@");
        if (at < 0) {
            return Optional.empty();
        }
        String word = Ascii.word(said, at + 4);
        int colon = word.indexOf(':');
        return Optional.of(trim(colon < 0 ? word : word.substring(0, colon)));
    }

    /** {@return host and port of a URL, without user information} */
    static Optional<String> ofUrl(String url) {
        int scheme = url.indexOf("://");
        if (scheme < 0) {
            return Optional.empty();
        }
        int start = scheme + 3;
        int end = start;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String host =
                url.substring(url.lastIndexOf('@', end - 1) >= start ? url.lastIndexOf('@', end - 1) + 1 : start, end);
        return host.isEmpty() ? Optional.empty() : Optional.of(host);
    }

    static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        if (host.startsWith("[")) {
            int close = host.indexOf(']');
            return close < 0 ? host : host.substring(1, close);
        }
        return colon > 0 && host.indexOf(':') == colon ? host.substring(0, colon) : host;
    }

    private static String trim(String word) {
        int end = word.length();
        while (end > 0 && ":,;.'\")".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }
}
