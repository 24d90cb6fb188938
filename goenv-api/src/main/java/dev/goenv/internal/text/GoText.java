package dev.goenv.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What Go's {@code strconv}, {@code strings} and {@code unicode/utf8} say about a text. */
public final class GoText {
    private static final String HEX = "0123456789abcdef";
    private static final String SHORT_ESCAPED = "\u0007\b\f\n\r\t\u000b";
    private static final int INVALID_BYTE = 0xdc00;
    private static final String SHORT_ESCAPES = "abfnrtv";

    private GoText() {}

    /**
     * {@return the text in double quotes as {@code %q} prints it (strconv/quote.go, {@code Quote}, Go 1.27)}
     *
     * @param text any text
     */
    public static String quote(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); ) {
            int rune = text.codePointAt(i);
            if (isSurrogate(rune)) {
                for (byte b : utf8(text.substring(i, i + 1))) {
                    hex(out.append("\\x"), b & 0xff, 2);
                }
            } else {
                escape(out, rune, '"');
            }
            i += Character.charCount(rune);
        }
        return out.append('"').toString();
    }

    /**
     * {@return the rune in single quotes as {@code %q} prints it (strconv/quote.go, {@code QuoteRune}, Go 1.27)}
     *
     * @param rune a code point; an unpaired surrogate prints as U+FFFD
     */
    public static String quoteRune(int rune) {
        StringBuilder out = new StringBuilder("'");
        escape(out, isSurrogate(rune) ? 0xfffd : rune, '\'');
        return out.append('\'').toString();
    }

    /**
     * {@return whether Go would call the text valid UTF-8, which is so unless it holds an unpaired surrogate}
     *
     * @param text any text
     */
    public static boolean isValidUtf8(String text) {
        int i = 0;
        while (i < text.length()) {
            int rune = text.codePointAt(i);
            if (isSurrogate(rune)) {
                return false;
            }
            i += Character.charCount(rune);
        }
        return true;
    }

    /**
     * {@return the bytes that Go would hold for the text; an unpaired surrogate stands for invalid ones}
     *
     * @param text any text
     */
    public static byte[] utf8(String text) {
        if (isValidUtf8(text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[3 * text.length()];
        int n = 0;
        for (int i = 0; i < text.length(); ) {
            int rune = text.codePointAt(i);
            if (rune >= INVALID_BYTE + 0x80 && rune <= INVALID_BYTE + 0xff) {
                bytes[n++] = (byte) rune;
            } else if (isSurrogate(rune)) {
                bytes[n++] = (byte) (0xe0 | rune >> 12);
                bytes[n++] = (byte) (0x80 | rune >> 6 & 0x3f);
                bytes[n++] = (byte) (0x80 | rune & 0x3f);
            } else {
                byte[] valid = Character.toString(rune).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(valid, 0, bytes, n, valid.length);
                n += valid.length;
            }
            i += Character.charCount(rune);
        }
        return Arrays.copyOf(bytes, n);
    }

    /**
     * Compares two texts byte by byte as {@code strings.Compare} does; {@link String#compareTo} orders characters beyond
     * U+FFFF differently.
     *
     * @param a any text
     * @param b any text
     * @return less than, equal to or greater than zero
     */
    public static int compare(String a, String b) {
        int shared = Math.min(a.length(), b.length());
        for (int i = 0; i < shared; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean sameOrder = x < Character.MIN_SURROGATE && y < Character.MIN_SURROGATE;
                return sameOrder ? Character.compare(x, y) : Arrays.compareUnsigned(utf8(a), utf8(b));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static void escape(StringBuilder out, int rune, char quote) {
        int at = SHORT_ESCAPED.indexOf(rune);
        if (rune == quote || rune == '\\') {
            out.append('\\').append((char) rune);
        } else if (UnicodeTables.isPrint(rune)) {
            out.appendCodePoint(rune);
        } else if (at >= 0) {
            out.append('\\').append(SHORT_ESCAPES.charAt(at));
        } else if (rune < ' ' || rune == 0x7f) {
            hex(out.append("\\x"), rune, 2);
        } else if (rune < 0x10000) {
            hex(out.append("\\u"), rune, 4);
        } else {
            hex(out.append("\\U"), rune, 8);
        }
    }

    private static void hex(StringBuilder out, int value, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            out.append(HEX.charAt(value >> shift & 0xf));
        }
    }

    private static boolean isSurrogate(int rune) {
        return rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE;
    }
}
