package dev.goenv.probes.internal.vcs;

import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.module.GoSyntaxException;
import java.util.Optional;

/**
 * The server that git reaches by ssh. Aliases and other ports in {@code ~/.ssh/config} are not read.
 *
 * @param host the host name or address, IPv6 without brackets
 * @param port the port
 */
public record SshAddress(String host, int port) {
    private static final int DEFAULT_PORT = 22;

    /** {@return the server of {@code ssh://git@host/path} and {@code git@host:path}; empty for a URL that is not asked by ssh} */
    public static Optional<SshAddress> of(String url) {
        return url.contains("://") ? ofUrl(url) : ofShortForm(url);
    }

    private static Optional<SshAddress> ofUrl(String url) {
        try {
            GoUrl parsed = GoUrl.parse(url);
            boolean ssh = parsed.scheme().equals("ssh") || parsed.scheme().endsWith("+ssh");
            return ssh && !parsed.hostname().isEmpty() && parsed.port().length() < 6
                    ? Optional.of(new SshAddress(
                            parsed.hostname(),
                            parsed.port().isEmpty() ? DEFAULT_PORT : Integer.parseInt(parsed.port())))
                    : Optional.empty();
        } catch (GoSyntaxException e) {
            // Git could not ask it either.
            return Optional.empty();
        }
    }

    private static Optional<SshAddress> ofShortForm(String text) {
        int colon = text.indexOf(':');
        int slash = text.indexOf('/');
        if (colon < 0 || slash >= 0 && slash < colon) {
            return Optional.empty();
        }
        String host = text.substring(text.lastIndexOf('@', colon) + 1, colon);
        // One letter before a colon is a drive of Windows.
        return host.length() < 2 ? Optional.empty() : Optional.of(new SshAddress(host, DEFAULT_PORT));
    }

    /** {@return host and port, IPv6 in brackets} */
    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
