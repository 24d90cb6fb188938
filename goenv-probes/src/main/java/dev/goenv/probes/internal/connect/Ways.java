package dev.goenv.probes.internal.connect;

import dev.goenv.http.ProxyDecision;
import dev.goenv.internal.syntax.GoUrl;
import java.util.Optional;

/** Makes a {@link Way} of a URL. */
final class Ways {
    private Ways() {}

    /** {@return the way to the host of an http or https URL} */
    static Way of(GoUrl url, ProxyDecision decision) {
        boolean secure = url.scheme().equals("https");
        Optional<ProxyDecision.Via> via =
                decision instanceof ProxyDecision.Via found ? Optional.of(found) : Optional.empty();
        return new Way(url.hostname(), port(url.port(), secure), secure, via);
    }

    private static int port(String written, boolean secure) {
        if (written.isEmpty()) {
            return secure ? 443 : 80;
        }
        return written.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(written);
    }
}
