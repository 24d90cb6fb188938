package dev.goenv.module;

import java.util.Optional;

/**
 * The case-safe spelling of paths and versions in the proxy protocol and the module cache: {@code !x} stands for {@code X}
 * (x/mod/module/module.go, {@code escapeString}, {@code unescapeString}, Go 1.27).
 */
final class Escaping {
    private Escaping() {}

    /**
     * The escaped text.
     *
     * @throws GoSyntaxException if a character cannot be escaped: {@code !} or one beyond ASCII
     */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '!' || c >= 0x80) {
                // A version such as "é" gets here: it is a good file name. The words are Go's.
                throw new GoSyntaxException("internal error: inconsistency in EscapePath");
            }
            if ('A' <= c && c <= 'Z') {
                escaped.append('!').append((char) (c - 'A' + 'a'));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** The text behind the escaped one, or empty if that is not the one escaped form of any text. */
    static Optional<String> unescape(String escaped) {
        StringBuilder text = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '!') {
                i++;
                char lower = i < escaped.length() ? escaped.charAt(i) : '!';
                if (lower < 'a' || lower > 'z') {
                    return Optional.empty();
                }
                text.append((char) (lower - 'a' + 'A'));
            } else if (c >= 0x80 || ('A' <= c && c <= 'Z')) {
                return Optional.empty();
            } else {
                text.append(c);
            }
        }
        return Optional.of(text.toString());
    }
}
