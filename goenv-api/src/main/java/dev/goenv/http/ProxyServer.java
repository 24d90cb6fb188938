package dev.goenv.http;

import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Redaction;
import dev.goenv.secret.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * A proxy as a variable names it. Immutable; {@link #toString()} is the address without the credentials.
 *
 * @param scheme how to talk to it: {@code http}, {@code https}, {@code socks5}, {@code socks5h}; others come to nothing
 * @param host name or address, without brackets
 * @param port the port as written, or the default one of the scheme; empty if the scheme has none
 * @param address the whole URL as Go spells it, without user info
 * @param username the user name, which may be a token
 * @param password the password
 */
public record ProxyServer(
        String scheme, String host, String port, String address, Optional<Secret> username, Optional<Secret> password) {

    static ProxyServer of(GoUrl url) {
        return new ProxyServer(
                url.scheme(),
                url.hostname(),
                url.port().isEmpty() ? defaultPort(url.scheme()) : url.port(),
                url.withoutUserinfo().text(),
                url.userinfo().map(GoUrl.Userinfo::username),
                url.userinfo().flatMap(GoUrl.Userinfo::password));
    }

    private static String defaultPort(String scheme) {
        return switch (scheme) {
            case "http" -> "80";
            case "https" -> "443";
            case "socks5", "socks5h" -> "1080";
            default -> "";
        };
    }

    /**
     * {@return the address, without user info, as a Java URI}
     *
     * @throws GoSyntaxException if Java has no URI for it, as for an address without a host
     */
    public URI uri() {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new GoSyntaxException("proxy address is not a URI: " + this);
        }
    }

    /** {@return the address, without user info, path, and what looks like a secret} */
    @Override
    public String toString() {
        // A proxy has no path; what stands there is a slip, and with its escapes not to be recognised as a secret.
        int host = address.indexOf("://") + "://".length();
        int path = address.indexOf('/', host);
        return Redaction.redact(path < 0 ? address : address.substring(0, path));
    }
}
