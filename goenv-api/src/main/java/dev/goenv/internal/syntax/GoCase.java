package dev.goenv.internal.syntax;

/**
 * Lower case by Go's {@code strings.ToLower} (strings/strings.go, Go 1.27). Java's differs: it lowers some letters by their
 * neighbours, or into two.
 *
 * <p>Pure functions, thread-safe.
 */
public final class GoCase {
    private GoCase() {}

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
