package dev.goenv.secret;

/** Where the value of a named secret ends. In doubt later: what is hidden too much is a comma, not a secret. */
final class ValueEnd {
    private static final int LEAST_CREDENTIALS = 8;
    private static final int LONGEST_SCHEME = 16;

    private ValueEnd() {}

    /** {@return the end of the value at {@code start}, its quotes included} */
    static int of(String text, int start) {
        int quote = start < text.length() && text.charAt(start) == '\\' ? start + 1 : start;
        if (quote < text.length() && Chars.isQuote(text.charAt(quote))) {
            return quotedEnd(text, quote, quote > start);
        }
        int i = start;
        while (i < text.length() && !endsAt(text, i)) {
            i++;
        }
        boolean colon = i > start && text.charAt(i - 1) == ':' && i < text.length() && Chars.isBlank(text.charAt(i));
        return colon ? i - 1 : i;
    }

    private static int quotedEnd(String text, int quote, boolean escapedQuotes) {
        int i = quote + 1;
        while (i < text.length() && !Chars.isLineEnd(text.charAt(i))) {
            char c = text.charAt(i);
            if (c == '\\' && escapedQuotes && text.startsWith(text.substring(quote, quote + 1), i + 1)) {
                return i + 2;
            }
            if (c == text.charAt(quote)) {
                return i + 1;
            }
            i += c == '\\' && i + 1 < text.length() && !Chars.isLineEnd(text.charAt(i + 1)) ? 2 : 1;
        }
        return i;
    }

    private static boolean endsAt(String text, int i) {
        char c = text.charAt(i);
        if (Chars.isBlank(c) || c == '&') {
            return true;
        }
        boolean last = i + 1 == text.length() || Chars.isBlank(text.charAt(i + 1));
        if (Chars.isQuote(c)) {
            return last || "\"'`,:;|)]}>&\\".indexOf(text.charAt(i + 1)) >= 0;
        }
        return Chars.isListSeparator(c) && (last || isListEntry(text, i + 1));
    }

    /** Whether what begins at {@code i} can only be the next entry of a list. */
    private static boolean isListEntry(String text, int i) {
        if (isEntry(text, i, "direct") || isEntry(text, i, "off")) {
            return true;
        }
        int end = i;
        while (end < text.length() && end < i + LONGEST_SCHEME && Chars.isLetter(text.charAt(end))) {
            end++;
        }
        return end > i && text.startsWith("://", end);
    }

    private static boolean isEntry(String text, int i, String word) {
        int end = i + word.length();
        return text.startsWith(word, i)
                && (end == text.length() || !Chars.isAlphanumeric(text.charAt(end)) && text.charAt(end) != '_');
    }

    /** {@return the end of the word at {@code start}} */
    static int ofWord(String text, int start) {
        int i = start;
        while (i < text.length() && !Chars.isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** {@return the end of what looks like credentials at {@code start}, or {@code start} if it is an ordinary word} */
    static int ofCredentials(String text, int start) {
        int i = start;
        boolean odd = false;
        while (i < text.length() && isCredentialChar(text.charAt(i))) {
            char c = text.charAt(i);
            odd |= Chars.isDigit(c) || c == '=' || i > start && Chars.isUpper(c);
            i++;
        }
        return odd && i - start >= LEAST_CREDENTIALS ? i : start;
    }

    private static boolean isCredentialChar(char c) {
        return Chars.isAlphanumeric(c) || "-._~+/=".indexOf(c) >= 0;
    }
}
