package dev.goenv.auth;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The credentials that the go command holds at one moment, and the rule by which it picks one for a URL.
 *
 * <p>The rules of {@code cmd/go/internal/auth/auth.go}, functions {@code storeCredential} and {@code loadCredential},
 * Go 1.27: prefixes are compared as they are written, element by element from the end of the URL. So case counts; an
 * entry for a host does not fit a URL with a port, not even 443; and a query belongs to the last element. Immutable.
 */
public final class Credentials {
    private static final String HTTPS = "https://";
    private static final Credentials NONE = new Credentials(Map.of());

    private final Map<String, Credential> byPrefix;

    private Credentials(Map<String, Credential> byPrefix) {
        this.byPrefix = byPrefix;
    }

    /** {@return no credentials} */
    public static Credentials none() {
        return NONE;
    }

    /** {@return what is held after storing these, one after the other} */
    public static Credentials of(Collection<Credential> inStoringOrder) {
        return NONE.andThen(inStoringOrder);
    }

    /** {@return what is held after storing {@code later} too: it replaces, or without headers removes, older ones} */
    public Credentials andThen(Collection<Credential> later) {
        Map<String, Credential> map = new LinkedHashMap<>(byPrefix);
        for (Credential credential : later) {
            Credential stored = credential.normalized();
            if (stored.headers().isEmpty()) {
                map.remove(stored.prefix());
            } else {
                map.put(stored.prefix(), stored);
            }
        }
        return new Credentials(map);
    }

    /** {@return all that are held, each with the prefix by which it is found} */
    public List<Credential> all() {
        return List.copyOf(byPrefix.values());
    }

    /**
     * {@return the credential that the go command sends with a request for {@code url}, or empty if it sends none, which
     * is so for every URL that is not https}
     *
     * <p>User info in the URL itself is another matter: the HTTP client sends it if there is no credential.
     */
    public Optional<Credential> lookup(URI url) {
        return "https".equalsIgnoreCase(url.getScheme()) && !url.isOpaque()
                ? lookup(requestText(url))
                : Optional.empty();
    }

    /**
     * {@return the credential for a URL as the go command writes it, with or without {@code https://}} Another scheme has
     * none, even where an entry begins with it.
     */
    public Optional<Credential> lookup(String url) {
        int firstSlash = url.indexOf('/');
        if (firstSlash > 0 && url.startsWith("://", firstSlash - 1) && !url.startsWith(HTTPS)) {
            return Optional.empty();
        }
        String prefix = url.startsWith(HTTPS) ? url.substring(HTTPS.length()) : url;
        prefix = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
        while (true) {
            Credential found = byPrefix.get(prefix);
            if (found != null) {
                return Optional.of(found);
            }
            int slash = prefix.lastIndexOf('/');
            if (slash < 0) {
                return Optional.empty();
            }
            prefix = prefix.substring(0, slash);
        }
    }

    /** The URL as {@code http.NewRequest} leaves it: scheme in lower case, ASCII only, no colon without a port. */
    private static String requestText(URI url) {
        String rest = url.toASCIIString().substring(url.getScheme().length() + 1);
        int path = rest.startsWith("//") ? rest.indexOf('/', 2) : 0;
        String host = rest.substring(0, path < 0 ? rest.length() : path);
        return "https:" + (host.endsWith(":") ? host.substring(0, host.length() - 1) : host)
                + rest.substring(host.length());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Credentials that && byPrefix.equals(that.byPrefix);
    }

    @Override
    public int hashCode() {
        return byPrefix.hashCode();
    }

    /** {@return prefixes and names of headers, without their values} */
    @Override
    public String toString() {
        return byPrefix.values().toString();
    }
}
