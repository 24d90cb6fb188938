package dev.goenv.http;

import java.util.Optional;

/** A host and a port that stood together: {@code net.SplitHostPort} of net/ipsock.go, Go 1.27. */
record HostAndPort(String host, String port) {
    /** {@return host without brackets and port, or empty where Go finds fault} */
    static Optional<HostAndPort> split(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String host = text.substring(0, colon);
        String port = text.substring(colon + 1);
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            if (end + 1 != colon) {
                return Optional.empty();
            }
            host = text.substring(1, end);
        } else if (host.indexOf(':') >= 0 || host.indexOf(']') >= 0) {
            return Optional.empty();
        }
        boolean brackets = host.indexOf('[') >= 0 || port.indexOf('[') >= 0 || port.indexOf(']') >= 0;
        return brackets ? Optional.empty() : Optional.of(new HostAndPort(host, port));
    }
}
