package dev.goenv.internal.syntax;

import dev.goenv.internal.text.GoText;
import java.nio.charset.StandardCharsets;

/**
 * The bridge between Java texts and the byte strings that Go's grammars work on.
 *
 * <p>A <em>byte string</em> is a Java string whose chars are the bytes (0 to 255) of a Go string. A text becomes one by
 * UTF-8. A byte that is no part of valid UTF-8, as {@code %FF} in a URL yields, is held in a text as the unpaired
 * surrogate U+DC00 + byte, so that no information is lost on the way there and back; any other unpaired surrogate stands
 * for the three bytes that encode it, which Go takes for three invalid bytes. ASCII, the common case, is not copied.
 *
 * <p>Pure functions, thread-safe.
 */
public final class GoBytes {
    private static final int INVALID = 0xDC00;

    private GoBytes() {}

    /** {@return the bytes of {@code text}, one in each char} */
    public static String encode(String text) {
        if (isAscii(text)) {
            return text;
        }
        return new String(GoText.utf8(text), StandardCharsets.ISO_8859_1);
    }

    /** {@return the text that {@code bytes}, a byte string, encodes} */
    public static String decode(String bytes) {
        if (isAscii(bytes)) {
            return bytes;
        }
        StringBuilder text = new StringBuilder(bytes.length());
        for (int i = 0; i < bytes.length(); ) {
            int length = sequenceLength(bytes, i);
            if (length == 0) {
                text.append((char) (INVALID + bytes.charAt(i)));
                i++;
            } else {
                text.appendCodePoint(codePoint(bytes, i, length));
                i += length;
            }
        }
        return text.toString();
    }

    /** The length of the valid encoding that begins at {@code i}, or 0 if none does (as utf8.DecodeRuneInString). */
    private static int sequenceLength(String bytes, int i) {
        int first = bytes.charAt(i);
        if (first < 0x80) {
            return 1;
        }
        int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0 || i + length > bytes.length()) {
            return 0;
        }
        for (int k = 1; k < length; k++) {
            if ((bytes.charAt(i + k) & 0xC0) != 0x80) {
                return 0;
            }
        }
        int c = codePoint(bytes, i, length);
        boolean valid = switch (length) {
            case 3 -> c >= 0x800 && (c < 0xD800 || c > 0xDFFF);
            case 4 -> c >= 0x10000 && c <= Character.MAX_CODE_POINT;
            default -> true;
        };
        return valid ? length : 0;
    }

    private static int codePoint(String bytes, int i, int length) {
        int c = length == 1 ? bytes.charAt(i) : bytes.charAt(i) & (0xFF >> (length + 1));
        for (int k = 1; k < length; k++) {
            c = c << 6 | bytes.charAt(i + k) & 0x3F;
        }
        return c;
    }

    /** {@return whether {@code c}, an unpaired surrogate in a text, stands for an invalid byte} */
    static boolean isInvalidByte(int c) {
        return c >= INVALID + 0x80 && c <= INVALID + 0xFF;
    }

    /** {@return whether {@code text} holds ASCII only} */
    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
