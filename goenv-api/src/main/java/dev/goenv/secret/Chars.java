package dev.goenv.secret;

/** Classes of characters that the rules of this package share. ASCII only: the names and shapes looked for are ASCII. */
final class Chars {
    private Chars() {}

    static boolean isDigit(char c) {
        return '0' <= c && c <= '9';
    }

    static boolean isUpper(char c) {
        return 'A' <= c && c <= 'Z';
    }

    static boolean isLetter(char c) {
        return 'a' <= c && c <= 'z' || isUpper(c);
    }

    static boolean isAlphanumeric(char c) {
        return isLetter(c) || isDigit(c);
    }

    static boolean isBlank(char c) {
        return c <= ' ' || c == 0x7F || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    /** What stands between the entries of GOPROXY, NO_PROXY, GOAUTH. */
    static boolean isListSeparator(char c) {
        return c == ',' || c == '|' || c == ';';
    }

    /** The index of the first char from {@code from} to before {@code to} that ends a line, or {@code to}. */
    static int lineEnd(String text, int from, int to) {
        int i = from;
        while (i < to && !isLineEnd(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The index of the first {@code c} from {@code from} to before {@code to}, or -1; looks no further, to stay linear. */
    static int indexOf(String text, char c, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    static boolean startsWithIgnoreCase(String text, int at, String word) {
        return text.regionMatches(true, at, word, 0, word.length());
    }
}
