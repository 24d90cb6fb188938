package dev.goenv.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells from the name of a variable, parameter, flag or header whether its value is a secret. */
final class SecretName {
    /** Tell-tale parts of a name, after separators are removed. */
    private static final List<String> PARTS = List.of(
            "password",
            "passwd",
            "passphrase",
            "secret",
            "token",
            "apikey",
            "accesskey",
            "privatekey",
            "credential",
            "authorization",
            "signature");

    /** Tell-tale words; too short to be looked for inside longer ones ({@code GOAUTH}, {@code design}). */
    private static final Set<String> WORDS = Set.of("auth", "sig", "pwd", "pass", "pat", "jwt", "bearer");

    /** Last words that turn the name into that of something about the secret. */
    private static final Set<String> ABOUT = Set.of(
            "sock",
            "file",
            "path",
            "dir",
            "helper",
            "type",
            "method",
            "provider",
            "url",
            "uri",
            "host",
            "ttl",
            "expires",
            "expiry",
            "length",
            "name");

    /** Longer names are nobody's. */
    private static final int MAX_LENGTH = 200;

    private SecretName() {}

    /** {@return whether {@code name}, leading dashes aside, is one of a secret} */
    static boolean matches(String name) {
        if (name.length() > MAX_LENGTH) {
            return false;
        }
        List<String> words = words(name);
        if (words.isEmpty() || ABOUT.contains(words.get(words.size() - 1))) {
            return false;
        }
        String joined = String.join("", words);
        return PARTS.stream().anyMatch(joined::contains) || words.stream().anyMatch(WORDS::contains);
    }

    /** {@return whether the header or variable {@code name} holds a scheme and credentials} */
    static boolean isAuthorization(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("authorization");
    }

    /** {@return whether {@code name} is such that even {@code name: x}, which may be prose, is about a secret} */
    static boolean matchesBeforeColon(String name) {
        boolean compound = name.indexOf('-') > 0 || name.indexOf('_') > 0;
        String lower = name.toLowerCase(Locale.ROOT);
        return matches(name)
                && (compound
                        || Set.of("password", "passwd", "passphrase", "apikey").contains(lower));
    }

    /** The words of a name in lower case: {@code x-apiKey} has three. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean end = i == name.length() || !Chars.isAlphanumeric(name.charAt(i));
            boolean hump = !end && i > start && Chars.isUpper(name.charAt(i)) && !Chars.isUpper(name.charAt(i - 1));
            if (end || hump) {
                if (i > start) {
                    words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = end ? i + 1 : i;
            }
        }
        return words;
    }
}
