package dev.goenv.internal.syntax;

/**
 * Quoting of texts in messages as Go does it with {@code %q}: {@code strconv.Quote} (strconv/quote.go, Go 1.27).
 *
 * <p>Pure functions, thread-safe. Bytes that are not valid UTF-8 (see {@link GoBytes}) come out as {@code \xNN}.
 */
public final class GoQuote {
    private static final String HEX = "0123456789abcdef";

    private GoQuote() {}

    /** {@return {@code text} between double quotes, with Go's escapes for what is not printable} */
    public static String quote(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            append(c, out);
        }
        return out.append('"').toString();
    }

    private static void append(int c, StringBuilder out) {
        if (c == '"' || c == '\\') {
            out.append('\\').append((char) c);
        } else if (Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE) {
            GoBytes.encode(Character.toString(c)).chars().forEach(b -> hex(out.append("\\x"), b, 2));
        } else if (GoPrintable.isPrint(c)) {
            out.appendCodePoint(c);
        } else {
            escape(c, out);
        }
    }

    private static void escape(int c, StringBuilder out) {
        switch (c) {
            case 0x07 -> out.append("\\a");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case 0x0B -> out.append("\\v");
            default -> {
                if (c < 0x80) {
                    hex(out.append("\\x"), c, 2);
                } else if (c < 0x10000) {
                    hex(out.append("\\u"), c, 4);
                } else {
                    hex(out.append("\\U"), c, 8);
                }
            }
        }
    }

    private static void hex(StringBuilder out, int value, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            out.append(HEX.charAt(value >> shift & 0xF));
        }
    }
}
