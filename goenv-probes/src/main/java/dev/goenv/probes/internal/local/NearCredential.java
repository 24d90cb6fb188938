package dev.goenv.probes.internal.local;

import dev.goenv.auth.Credential;
import dev.goenv.auth.Credentials;
import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.secret.Redaction;
import java.util.Comparator;
import java.util.Optional;

/**
 * Finds the credential that somebody most likely meant for a URL, and tells why the go command does not take it.
 *
 * <p>The rule is {@code loadCredential} in cmd/go/internal/auth/auth.go, Go 1.27: what is written has to be the beginning of
 * the URL, port and case included, and the URL has to be https.
 */
final class NearCredential {
    private NearCredential() {}

    /** {@return what nearly fits, and why it does not; never the credential itself} */
    static Optional<String> of(GoUrl url, Credentials held) {
        String asHttps = "https://" + url.host() + url.escapedPath();
        if (!url.scheme().equals("https") && held.lookup(asHttps).isPresent()) {
            return Optional.of("machine " + url.host() + ", but credentials are not sent over " + url.scheme());
        }
        return held.all().stream()
                .map(credential -> Entry.of(credential, url))
                .filter(entry -> entry.miss() != Miss.OTHER_HOST)
                .min(Comparator.comparing(Entry::miss))
                .map(entry -> "machine " + entry.shown() + " " + entry.miss().words(url));
    }

    /** By what an entry misses, nearest first. */
    private enum Miss {
        PORT_LACKING,
        PORT_OF_ITS_OWN,
        CASE,
        PATH,
        OTHER_HOST;

        String words(GoUrl url) {
            return switch (this) {
                case PORT_LACKING -> "without the port " + url.port();
                case PORT_OF_ITS_OWN ->
                    url.port().isEmpty()
                            ? "with a port that the URL does not have"
                            : "with a port other than " + url.port();
                case CASE -> "in other letters: case counts";
                case PATH -> "for another path of that host";
                case OTHER_HOST -> "for another host";
            };
        }
    }

    /** What a credential is for, and how it misses the URL. */
    private record Entry(String shown, Miss miss) {
        static Entry of(Credential credential, GoUrl url) {
            String prefix = credential.prefix();
            int slash = prefix.indexOf('/');
            String authority = slash < 0 ? prefix : prefix.substring(0, slash);
            String shown = Redaction.redact("//" + prefix).substring(2);
            return new Entry(shown, miss(authority, url));
        }

        private static Miss miss(String authority, GoUrl url) {
            if (authority.equals(url.host())) {
                return Miss.PATH;
            }
            if (authority.equalsIgnoreCase(url.host())) {
                return Miss.CASE;
            }
            String bare = url.port().isEmpty()
                    ? url.host()
                    : url.host().substring(0, url.host().length() - url.port().length() - 1);
            if (authority.equalsIgnoreCase(bare)) {
                return Miss.PORT_LACKING;
            }
            boolean port = authority.length() > bare.length()
                    && authority.charAt(bare.length()) == ':'
                    && authority.regionMatches(true, 0, bare, 0, bare.length());
            return port ? Miss.PORT_OF_ITS_OWN : Miss.OTHER_HOST;
        }
    }
}
