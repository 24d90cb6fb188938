package dev.goenv.config.internal.lint;

import dev.goenv.internal.syntax.GoSpace;
import java.util.Map;

/** Takes off a value what was never meant to be part of it. */
final class Cleaning {
    private static final String QUOTES = "\"'`";
    private static final String WIDE_QUOTES = "\u201C\u201D\u2018\u2019\u300C\u300D\uFF02\uFF07";

    /** Full-width and Chinese punctuation, and what it stands for. */
    private static final Map<Character, Character> WIDE = Map.of(
            '\uFF0C', ',',
            '\u3001', ',',
            '\uFF1B', ';',
            '\uFF5C', '|',
            '\uFF1A', ':',
            '\uFF0F', '/',
            '\uFF0E', '.',
            '\u3002', '.',
            '\uFF0A', '*',
            '\u3000', ' ');

    private Cleaning() {}

    /** {@return the text without quotes around it, blanks, carriage return and comment, in plain punctuation} */
    static String clean(String text) {
        String cleaned = text;
        String before;
        do {
            before = cleaned;
            cleaned = unquoted(withoutComment(GoSpace.trim(narrow(cleaned))));
        } while (!cleaned.equals(before));
        return cleaned;
    }

    /** {@return whether a character is punctuation that looks like ASCII and is not} */
    static boolean isWide(char c) {
        return WIDE.containsKey(c) || WIDE_QUOTES.indexOf(c) >= 0;
    }

    /** {@return the text with plain punctuation} */
    static String narrow(String text) {
        StringBuilder narrow = new StringBuilder();
        for (char c : text.toCharArray()) {
            narrow.append(
                    WIDE_QUOTES.indexOf(c) >= 0 ? '"' : WIDE.getOrDefault(c, c).charValue());
        }
        return narrow.toString();
    }

    /** {@return the text up to a {@code #} that follows a blank} */
    static String withoutComment(String text) {
        int comment = comment(text);
        return comment < 0 ? text : GoSpace.trim(text.substring(0, comment));
    }

    /** {@return where a comment begins, or -1} */
    static int comment(String text) {
        for (int i = text.indexOf('#'); i >= 0; i = text.indexOf('#', i + 1)) {
            if (i > 0 && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
                return i;
            }
        }
        return -1;
    }

    /** {@return whether the text begins or ends with a quotation mark} */
    static boolean isQuoted(String text) {
        return !text.isEmpty() && (isQuote(text.charAt(0)) || isQuote(text.charAt(text.length() - 1)));
    }

    static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    private static String unquoted(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isQuote(text.charAt(start))) {
            start++;
        }
        while (end > start && isQuote(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
