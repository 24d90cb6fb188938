package dev.goenv.probes.internal.output;

import java.util.Locale;

/** Letters, digits and words, as the go command's messages use them. */
final class Ascii {
    private Ascii() {}

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** {@return whether a URL may go on with this character; quotes, blanks and brackets end it} */
    static boolean inUrl(char c) {
        return c > ' ' && c != '"' && c != '\'' && c != '`' && c != '<' && c != '>' && c != ')' && c != 0x7f;
    }

    /** {@return the text from a place up to a blank, or to the end} */
    static String word(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) > ' ') {
            end++;
        }
        return text.substring(from, end);
    }
}
