package dev.goenv.secret;

import java.util.Set;

/**
 * What a piece of text before the first slash of a URL can be.
 *
 * @param plausible whether it can be a host, with or without a port
 * @param ambiguous whether it can as well be {@code user} or {@code user:word}: a host without a dot
 */
record HostPort(boolean plausible, boolean ambiguous) {
    private static final Set<String> QUERIES =
            Set.of("latest", "upgrade", "patch", "none", "master", "main", "HEAD", "v", "sha256", "sha512");

    static HostPort of(String text, int start, int end) {
        int colon = -1;
        boolean dot = false;
        int i = start;
        if (i < end && text.charAt(i) == '[') {
            // An IPv6 address has colons of its own.
            while (i < end && text.charAt(i) != ']') {
                i++;
            }
            dot = i < end;
        }
        boolean digits = true;
        for (; i < end; i++) {
            char c = text.charAt(i);
            if (c == '@' || colon >= 0 && !Chars.isDigit(c)) {
                digits = false;
            }
            if (c == ':' && colon < 0) {
                colon = i;
            }
            dot |= c == '.' && colon < 0;
        }
        boolean local = text.startsWith("localhost", start) && isEnd(text, start + 9, colon < 0 ? end : colon);
        return new HostPort(digits, !dot && !local);
    }

    private static boolean isEnd(String text, int i, int end) {
        return i == end || i == text.length();
    }

    /** {@return whether a host name with a dot, or one with a port, or an address begins at {@code start}} */
    static boolean looksLikeHost(String text, int start) {
        int i = start;
        int label = start;
        boolean dot = false;
        while (i < text.length() && (Chars.isAlphanumeric(text.charAt(i)) || "-.".indexOf(text.charAt(i)) >= 0)) {
            if (text.charAt(i) == '.' && i + 1 < text.length() && Chars.isAlphanumeric(text.charAt(i + 1))) {
                dot = true;
                label = i + 1;
            }
            i++;
        }
        boolean named = dot && Chars.isLetter(text.charAt(label));
        boolean port = i > start && i + 1 < text.length() && text.charAt(i) == ':' && Chars.isDigit(text.charAt(i + 1));
        boolean address = start < text.length() && text.charAt(start) == '[';
        return named || port || address || text.startsWith("localhost", start);
    }

    /**
     * {@return whether what begins at {@code start} and goes on to {@code end} at most is what stands after a module path
     * or an image and not a host: a version, {@code latest}, {@code sha256:…}}
     */
    static boolean isModuleQuery(String text, int start, int end) {
        int stop = start;
        while (stop < end && Chars.isAlphanumeric(text.charAt(stop))) {
            stop++;
        }
        boolean word = QUERIES.contains(text.substring(start, stop)) && !text.startsWith(".", stop);
        return word || isVersion(text, start, end);
    }

    private static boolean isVersion(String text, int start, int end) {
        if (start >= end || text.charAt(start) != 'v') {
            return false;
        }
        int i = start + 1;
        int fields = 0;
        while (fields < 3) {
            int field = i;
            while (i < end && Chars.isDigit(text.charAt(i))) {
                i++;
            }
            if (i == field) {
                return false;
            }
            fields++;
            if (fields == 3 || i + 1 >= end || text.charAt(i) != '.' || !Chars.isDigit(text.charAt(i + 1))) {
                break;
            }
            i++;
        }
        // v1.example.com and v1:8080 are hosts.
        return i >= end
                || !Chars.isAlphanumeric(text.charAt(i)) && text.charAt(i) != '.' && !isPort(text, i, end)
                || text.charAt(i) == '.' && (i + 1 >= end || !Chars.isAlphanumeric(text.charAt(i + 1)));
    }

    private static boolean isPort(String text, int i, int end) {
        return text.charAt(i) == ':' && i + 1 < end && Chars.isDigit(text.charAt(i + 1));
    }
}
