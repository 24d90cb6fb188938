package dev.goenv.probes.internal.connect;

import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.secret.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request of a chain of redirects.
 *
 * @param url where to
 * @param way how it is reached
 * @param credential headers that hold a credential; empty if none is sent
 * @param referer the URL that led here, without user info
 */
record Hop(GoUrl url, Way way, Map<String, List<Secret>> credential, Optional<String> referer) {
    /** {@return the URL as Go writes it into errors, without the password} */
    String shown() {
        return url.redacted();
    }
}
