package dev.goenv.probes.internal.connect;

import dev.goenv.http.HttpProxies;
import dev.goenv.http.ProxyServer;
import dev.goenv.http.ProxyVariable;
import dev.goenv.secret.Redactor;
import dev.goenv.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The secrets that were sent in a run. Servers and proxies say back what they were sent, alone and out of context, where
 * nothing tells that it is a secret but that it is known. Safe for several threads.
 */
public final class SentSecrets {
    /** What ends user info for one reader or another, so that a part of a password may be left of it. */
    private static final Pattern DELIMITERS = Pattern.compile("[@:/?#\\s]+");

    private final Set<String> words = new LinkedHashSet<>();

    /** Nothing has been sent yet but what HTTP proxies may be sent at any time. */
    SentSecrets(HttpProxies proxies) {
        Stream.of(proxies.httpProxy(), proxies.httpsProxy())
                .flatMap(Optional::stream)
                .map(ProxyVariable::server)
                .flatMap(Optional::stream)
                .forEach(this::add);
    }

    /** A user without a password may be a token; with one it is only a name. */
    private void add(ProxyServer server) {
        Optional<Secret> password =
                server.password().filter(word -> !word.reveal().isEmpty());
        password.or(server::username).map(Secret::reveal).ifPresent(this::addWord);
    }

    private void addWord(String word) {
        words.add(word);
        words.addAll(List.of(DELIMITERS.split(word)));
    }

    /** Remembers the values of headers. */
    synchronized void add(Map<String, List<Secret>> headers) {
        headers.values().stream().flatMap(List::stream).map(Secret::reveal).forEach(this::addValue);
    }

    private void addValue(String value) {
        String word = value.substring(value.indexOf(' ') + 1).strip();
        words.add(word);
        if (value.regionMatches(true, 0, "Basic ", 0, "Basic ".length())) {
            basic(word).forEach(this::addWord);
        }
    }

    private static Collection<String> basic(String word) {
        try {
            String pair = new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            String password = pair.substring(colon + 1);
            return List.of(password.isEmpty() ? pair.substring(0, Math.max(colon, 0)) : password);
        } catch (IllegalArgumentException e) {
            // Not Base64: somebody's own idea of it, which is known as it stands.
            return List.of();
        }
    }

    /** {@return what hides the secrets that were sent until now} */
    public synchronized Redactor redactor() {
        return Redactor.of(new ArrayList<>(words).stream().map(Secret::of).toList());
    }

    /** {@return a text that tells none of them} */
    @Override
    public synchronized String toString() {
        return "SentSecrets[" + words.size() + "]";
    }
}
