package dev.goenv.auth;

import dev.goenv.internal.syntax.GoBytes;
import dev.goenv.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Headers that the go command adds to requests for URLs that begin with a prefix.
 *
 * @param prefix what they are for, such as {@code example.com} or {@code example.com:8443/group}; {@code https://} and
 *     one {@code /} at the end are allowed and make no difference once the credential is stored
 * @param headers the values by the name of the header, in the order in which they came; without any, storing the
 *     credential removes the one stored before
 */
public record Credential(String prefix, Map<String, List<Secret>> headers) {
    /** Copies the map and its lists. */
    public Credential {
        Map<String, List<Secret>> copy = new LinkedHashMap<>();
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        headers = Collections.unmodifiableMap(copy);
    }

    /** {@return HTTP Basic authentication with a user name and a password, as {@code http.Request.SetBasicAuth}} */
    public static Credential basic(String prefix, String login, Secret password) {
        byte[] pair = GoBytes.encode(login + ":" + password.reveal()).getBytes(StandardCharsets.ISO_8859_1);
        Secret value = Secret.of("Basic " + Base64.getEncoder().encodeToString(pair));
        return new Credential(prefix, Map.of("Authorization", List.of(value)));
    }

    /** {@return the credential with the prefix by which it is stored: without {@code https://} and one slash at the end} */
    Credential normalized() {
        String plain = prefix.startsWith("https://") ? prefix.substring("https://".length()) : prefix;
        plain = plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
        return new Credential(plain, headers);
    }

    /** {@return prefix and names of headers, without their values} */
    @Override
    public String toString() {
        return Shown.url(prefix) + ": " + (headers.isEmpty() ? "nothing" : String.join(", ", headers.keySet()));
    }
}
