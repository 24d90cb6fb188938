package dev.goenv.probes.internal.modproxy;

import dev.goenv.internal.syntax.GoBytes;
import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.internal.text.GoText;
import dev.goenv.internal.text.UnicodeTables;
import dev.goenv.module.GoSyntaxException;
import java.nio.charset.StandardCharsets;

/** A place in a text of JSON: reads characters and strings from there on, and complains as Go does. */
final class JsonText {
    /** What stands behind the last character. */
    static final int END = -1;

    private final String text;
    private int at;

    JsonText(byte[] bytes) {
        this.text = GoBytes.decode(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /** Goes on by one character of ASCII. */
    void skip() {
        at++;
    }

    /** {@return the string that begins here, quotation marks and escapes removed} */
    String string() {
        at++;
        StringBuilder out = new StringBuilder();
        while (current() != '"') {
            int rune = current();
            if (rune < ' ') {
                throw unexpected("in string");
            } else if (rune == '\\') {
                escape(out);
            } else {
                out.appendCodePoint(isInvalid(rune) ? 0xFFFD : rune);
                at += Character.charCount(rune);
            }
        }
        at++;
        return out.toString();
    }

    private void escape(StringBuilder out) {
        int start = at;
        at++;
        int rune = current();
        int known = "\"\\/bfnrt".indexOf(rune);
        if (rune == END) {
            throw end();
        } else if (known >= 0) {
            out.append("\"\\/\b\f\n\r\t".charAt(known));
            at++;
        } else if (rune == 'u') {
            at++;
            out.append(unit(start));
        } else {
            throw badEscape(start, start + 1 + Character.charCount(rune));
        }
    }

    /** A lone surrogate is replaced; the halves of a pair come one after the other. */
    private String unit(int start) {
        char first = hex(start);
        if (!Character.isSurrogate(first)) {
            return String.valueOf(first);
        }
        if (Character.isHighSurrogate(first) && text.startsWith("\\u", at)) {
            int second = at;
            at += 2;
            char low = hex(second);
            if (Character.isLowSurrogate(low)) {
                return String.valueOf(new char[] {first, low});
            }
            at = second;
        }
        return "\uFFFD";
    }

    private char hex(int start) {
        int unit = 0;
        for (int i = 0; i < 4; i++, at++) {
            int digit = current() == END ? END : Character.digit(current() < 0x80 ? current() : ' ', 16);
            if (current() == END) {
                throw end();
            } else if (digit < 0) {
                throw badEscape(start, Math.min(text.length(), start + 6));
            }
            unit = unit << 4 | digit;
        }
        return (char) unit;
    }

    private GoSyntaxException badEscape(int start, int end) {
        String shown = text.substring(start, end);
        boolean plain =
                shown.codePoints().allMatch(c -> c != '`' && c != ' ' && c != 0xFFFD && UnicodeTables.isPrint(c));
        return new GoSyntaxException(
                "invalid escape sequence " + (plain ? "`" + shown + "`" : GoQuote.quote(shown)) + " in string");
    }

    /** {@return what Go says to the character here} */
    GoSyntaxException unexpected(String context) {
        int rune = current();
        if (rune == END) {
            return end();
        }
        String quoted = isInvalid(rune)
                ? "'" + GoQuote.quote(text.substring(at, at + 1)).replace("\"", "") + "'"
                : GoText.quoteRune(rune);
        return new GoSyntaxException("invalid character " + quoted + " " + context);
    }

    private static GoSyntaxException end() {
        return new GoSyntaxException("unexpected end of JSON input");
    }

    /** {@return the next character after blanks} */
    int peek() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return current();
    }

    /** {@return the character here} */
    int current() {
        return at < text.length() ? text.codePointAt(at) : END;
    }

    /** Whether this is a byte that is no part of valid UTF-8. */
    private static boolean isInvalid(int rune) {
        return rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE;
    }
}
