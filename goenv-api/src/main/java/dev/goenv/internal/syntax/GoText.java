package dev.goenv.internal.syntax;

/**
 * Go's {@code strings.TrimSpace} and {@code strings.ToLower} (strings/strings.go, Go 1.27), from which Java's differ:
 * other characters are blank there, and Java lowers some letters by their neighbours or into two.
 *
 * <p>Pure functions, thread-safe.
 */
public final class GoText {
    private GoText() {}

    /** {@return {@code text} without the blanks around it, by Unicode's White_Space} */
    public static String trimSpace(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** {@return whether {@code c} is blank by {@code unicode.IsSpace}} */
    public static boolean isSpace(char c) {
        return c == ' '
                || c >= '\t' && c <= '\r'
                || c == 0x85
                || c == 0xA0
                || c == 0x1680
                || c >= 0x2000 && c <= 0x200A
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    /** {@return {@code text} with each letter replaced by its own lower case; invalid bytes become U+FFFD} */
    public static String toLower(String text) {
        if (text.chars().noneMatch(c -> c >= 'A' && c <= 'Z' || c >= 0x80)) {
            return text;
        }
        StringBuilder lower = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                int bytes = GoBytes.isInvalidByte(c) ? 1 : 3;
                lower.append("\uFFFD".repeat(bytes));
            } else {
                lower.appendCodePoint(Character.toLowerCase(c));
            }
        });
        return lower.toString();
    }
}
