package dev.goenv.comparison;

import dev.goenv.secret.Redaction;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * A company's own module proxy.
 *
 * @param url its base URL, {@code https} or {@code http}, without user info: credentials belong into a netrc file
 * @param serves what it has
 */
public record CompanyProxy(String url, Serves serves) {
    /**
     * Checks the URL.
     *
     * @throws IllegalArgumentException if it is no http or https URL, or holds what a list, a shell or a file would take for
     *     something else, or a password; the message does not show it
     */
    public CompanyProxy {
        Plain.check("the URL of a company proxy", url, ",|*");
        URI parsed = parse(url);
        boolean http = "https".equals(parsed.getScheme()) || "http".equals(parsed.getScheme());
        if (!http || parsed.getHost() == null) {
            throw new IllegalArgumentException("no http or https URL of a company proxy: " + Redaction.redact(url));
        }
        if (parsed.getRawUserInfo() != null || parsed.getRawQuery() != null || parsed.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "the URL of a company proxy has no user, query or fragment; credentials belong into a netrc file");
        }
    }

    private static URI parse(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            // The exception's message holds the URL, which may hold a password.
            throw new IllegalArgumentException("no URL of a company proxy: " + Redaction.redact(url));
        }
    }

    /** {@return whether passwords and module paths go there in the clear} */
    public boolean plainHttp() {
        return url.startsWith("http:");
    }

    /** {@return its host, with the port if the URL has one: what a netrc file has to name} */
    public String host() {
        return parse(url).getRawAuthority();
    }

    /** Which modules a company proxy has. */
    public enum Serves {
        /** Public modules and the company's private ones. */
        PRIVATE_MODULES_TOO,
        /** Public modules; private ones are fetched from their repositories. */
        PUBLIC_MODULES_ONLY
    }
}
