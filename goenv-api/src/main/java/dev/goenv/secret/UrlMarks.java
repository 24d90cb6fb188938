package dev.goenv.secret;

/** Finds the marks by which a URL is recognised within a word of a text. */
final class UrlMarks {
    private static final int LONGEST_SCHEME = 16;

    private UrlMarks() {}

    /** Whether a separator stands here and after it a scheme and {@code ://}. */
    static boolean nextUrlOfList(String text, int i) {
        if (!Chars.isListSeparator(text.charAt(i))) {
            return false;
        }
        int end = i + 1;
        while (end < text.length() && end < i + LONGEST_SCHEME && isSchemeChar(text.charAt(end))) {
            end++;
        }
        return end > i + 1 && text.startsWith("://", end);
    }

    private static boolean isSchemeChar(char c) {
        return Chars.isAlphanumeric(c) || c == '+' || c == '-' || c == '.';
    }

    /** The end of the authority that begins at {@code start}: a slash, question mark or hash, or {@code end}. */
    static int authorityEnd(String text, int start, int end) {
        int i = start;
        while (i < end && "/?#".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    /** The next two slashes that may begin an authority; others stand in paths and passwords. */
    static int slashes(String text, int start, int from, int end) {
        int slash = Chars.indexOf(text, '/', from, end);
        while (slash >= 0) {
            boolean two = slash + 1 < end && text.charAt(slash + 1) == '/';
            if (two && (slash == start || ":=,|;([{".indexOf(text.charAt(slash - 1)) >= 0)) {
                return slash;
            }
            slash = Chars.indexOf(text, '/', slash + 1, end);
        }
        return -1;
    }

    /** Passes over {@code NAME=} and {@code --name=} at the start of a word. */
    static int afterAssignment(String text, int start, int at) {
        int i = start;
        while (i < at && (Chars.isAlphanumeric(text.charAt(i)) || text.charAt(i) == '_' || text.charAt(i) == '-')) {
            i++;
        }
        return i > start && i < at && text.charAt(i) == '=' ? i + 1 : start;
    }

    /** The last {@code @} that may end a user info, or -1. */
    static int lastPossibleAt(String text, int start, int end) {
        for (int i = end - 1; i >= start; i--) {
            boolean afterSlash = i > start && text.charAt(i - 1) == '/';
            if (text.charAt(i) == '@' && !afterSlash && !HostPort.isModuleQuery(text, i + 1, end)) {
                return i;
            }
        }
        return -1;
    }
}
