package dev.goenv.probes.internal.output.log;

import java.util.Set;

/**
 * The last word of a line and the first of the next, which may be one: a quoted URL, a URL, a module path, an address.
 *
 * @param open the line that ends with the word
 * @param next the line that begins with the rest, behind spaces
 * @param before the end of the one
 * @param word its last word
 * @param rest the first word of the next line
 * @param after the next line from there on
 */
record BrokenWord(OpenLine open, Cleaner.Piece next, String before, String word, String rest, String after) {
    /** Narrower windows are rare, and most lines of go are as long. */
    static final int MIN_COLUMNS = 60;

    /** Widths of terminals; a console of Windows wraps one column earlier. Multiples of ten are taken too. */
    private static final Set<Integer> WIDTHS = Set.of(79, 99, 119, 128, 132, 159, 199);

    private static final String[] URL_ENDS = {
        ".info", ".mod", ".zip", "/@v/list", "@latest", "go-get=1", "/@v/", "/supported"
    };

    static BrokenWord of(OpenLine open, Cleaner.Piece next, String before, String after) {
        String word = before.substring(before.lastIndexOf(' ') + 1);
        int space = after.indexOf(' ');
        return new BrokenWord(open, next, before, word, space < 0 ? after : after.substring(0, space), after);
    }

    @Override
    public String toString() {
        return word.length() + " and " + rest.length() + " characters";
    }

    /** {@code Get "https://host/pa} and {@code th": dial tcp}. */
    boolean quote() {
        int quote = word.lastIndexOf('"');
        boolean address =
                quote >= 0 && word.length() - quote > 6 && (word.contains("://") || word.indexOf('/', quote) > 0);
        if (!address || !open.quoteOpen()) {
            return false;
        }
        int end = rest.indexOf('"');
        if (end < 0) {
            return rest.length() == next.located().length()
                    && next.columns() == open.last().columns();
        }
        return end + 1 == rest.length() || ":),".indexOf(rest.charAt(end + 1)) >= 0;
    }

    /** {@code reading https://host/pa} and {@code th/@v/v1.0.0.info: 404}. */
    boolean url() {
        if (open.last().columns() < MIN_COLUMNS || !word.contains("://") || word.endsWith(":") || word.endsWith("\"")) {
            return false;
        }
        if (rest.length() == next.located().length() && rest.indexOf('/') >= 0) {
            return next.columns() == open.last().columns();
        }
        String whole = word + rest;
        if (!whole.endsWith(":")) {
            return false;
        }
        for (String end : URL_ENDS) {
            if (whole.startsWith(end, whole.length() - 1 - end.length()) && rest.length() < after.length()) {
                return true;
            }
        }
        return whole.contains("/lookup/") && rest.length() < after.length();
    }

    /** {@code dial tcp 203.0.1} and {@code 13.7:443: i/o timeout}. */
    boolean address() {
        String behind = before.substring(0, before.length() - word.length());
        boolean expected = behind.endsWith(" tcp ")
                || behind.endsWith(" udp ")
                || behind.endsWith(" tcp6 ")
                || behind.endsWith(" on ");
        if (!expected || !rest.endsWith(":") || word.isEmpty()) {
            return false;
        }
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (!Cursor.isDigit(c) && !(c >= 'a' && c <= 'f') && ".:[]->%".indexOf(c) < 0) {
                return false;
            }
        }
        int next = rest.length() + 1;
        return next >= after.length() || GoWords.segment(after, next);
    }

    /** {@code go: example.com/he} and {@code llo@v1.0.0: Get "https://...}, at the width of a terminal. */
    boolean path(int learned) {
        int columns = open.last().columns();
        boolean width = columns >= MIN_COLUMNS && (columns % 10 == 0 || WIDTHS.contains(columns) || columns == learned);
        String whole = word + rest;
        int next = rest.length() + 1;
        return width
                && rest.endsWith(":")
                && !word.endsWith(":")
                && whole.indexOf('/') > 0
                && whole.contains("@v")
                && whole.indexOf('"') < 0
                && next < after.length()
                && (GoWords.segment(after, next) || GoWords.message(after, next));
    }
}
