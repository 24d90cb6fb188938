package dev.goenv.probes.internal.connect;

import dev.goenv.auth.Credential;
import dev.goenv.auth.Credentials;
import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.secret.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The headers with a credential that go with a URL: those of GOAUTH, else the user info of the URL ({@code AddCredentials} of
 * cmd/go/internal/auth/auth.go and {@code send} of net/http/client.go, Go 1.27), over https alone.
 */
final class UrlCredential {
    private UrlCredential() {}

    /** {@return the headers for a URL that was asked for, not led to} */
    static Map<String, List<Secret>> of(GoUrl url, Credentials credentials) {
        if (!url.scheme().equals("https")) {
            return Map.of();
        }
        Map<String, List<Secret>> stored =
                credentials.lookup(url.text()).map(Credential::headers).orElseGet(Map::of);
        boolean authorization = stored.keySet().stream().anyMatch("Authorization"::equalsIgnoreCase);
        if (authorization || url.userinfo().isEmpty()) {
            return stored;
        }
        Map<String, List<Secret>> both = new LinkedHashMap<>(stored);
        both.putAll(basic(url));
        return both;
    }

    /** {@return the header for the user info of a URL, none if it has no user info} */
    static Map<String, List<Secret>> basic(GoUrl url) {
        return url.userinfo()
                .map(user -> Credential.basic(
                                "", user.username().reveal(), user.password().orElse(Secret.of("")))
                        .headers())
                .orElseGet(Map::of);
    }
}
