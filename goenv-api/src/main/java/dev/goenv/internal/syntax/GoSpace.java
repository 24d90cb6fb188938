package dev.goenv.internal.syntax;

import java.util.ArrayList;
import java.util.List;

/** White space as Go's package unicode and strings see it; Java's notions differ (NEL, no-break space, separators). */
public final class GoSpace {
    private GoSpace() {}

    /** {@return whether {@code codePoint} is white space to {@code unicode.IsSpace}} */
    public static boolean isSpace(int codePoint) {
        if (codePoint <= ' ') {
            return codePoint == ' ' || codePoint >= '\t' && codePoint <= '\r';
        }
        return codePoint >= 0x85
                && (codePoint == 0x85
                        || codePoint == 0xA0
                        || codePoint == 0x1680
                        || codePoint >= 0x2000 && codePoint <= 0x200A
                        || codePoint == 0x2028
                        || codePoint == 0x2029
                        || codePoint == 0x202F
                        || codePoint == 0x205F
                        || codePoint == 0x3000);
    }

    /** {@return {@code text} without leading and trailing white space, as {@code strings.TrimSpace}} */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** {@return the parts of {@code text} between runs of white space, as {@code strings.Fields}} */
    public static List<String> fields(String text) {
        List<String> fields = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && !isSpace(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                fields.add(text.substring(start, i));
                start = -1;
            }
        }
        return fields;
    }
}
