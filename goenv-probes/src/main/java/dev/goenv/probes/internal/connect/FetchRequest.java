package dev.goenv.probes.internal.connect;

import dev.goenv.secret.Redaction;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request.
 *
 * @param operation the word of the protocol, for {@link dev.goenv.probe.HttpAnswer#operation}
 * @param url the URL, {@code https}, {@code http} or {@code file}; it may hold user info
 * @param method GET or HEAD
 * @param maxBytes how much of the body is read at most; what is longer is cut, which is no failure
 * @param security what protection is asked for
 * @param headers further headers
 */
public record FetchRequest(
        String operation, String url, Method method, int maxBytes, Security security, Map<String, String> headers) {
    private static final int DEFAULT_BYTES = 1 << 20;

    /** Copies the map. */
    public FetchRequest {
        headers = Map.copyOf(headers);
    }

    /** The methods that the go command and its version control programs use. */
    public enum Method {
        /** GET. */
        GET,
        /** HEAD. */
        HEAD
    }

    /** {@code web.SecurityMode}, and what git knows besides. */
    public enum Security {
        /** As the URL says. */
        BY_URL,
        /** Certificates are not verified: git's http.sslVerify. */
        UNVERIFIED,
        /** Certificates are not verified, and http stands in for https: GOINSECURE in direct mode. */
        INSECURE
    }

    /** {@return a GET of up to 1 MiB} */
    public static FetchRequest get(String operation, String url) {
        return new FetchRequest(operation, url, Method.GET, DEFAULT_BYTES, Security.BY_URL, Map.of());
    }

    /** {@return a HEAD} */
    public static FetchRequest head(String operation, String url) {
        return new FetchRequest(operation, url, Method.HEAD, 0, Security.BY_URL, Map.of());
    }

    /** {@return the same request that reads so many bytes} */
    public FetchRequest maxBytes(int bytes) {
        return new FetchRequest(operation, url, method, bytes, security, headers);
    }

    /** {@return the same request with another protection} */
    public FetchRequest with(Security other) {
        return new FetchRequest(operation, url, method, maxBytes, other, headers);
    }

    /** {@return the same request with a header} */
    public FetchRequest header(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new FetchRequest(operation, url, method, maxBytes, security, more);
    }

    /** {@return method and URL, without secrets} */
    @Override
    public String toString() {
        return method + " " + Redaction.redact(url);
    }
}
