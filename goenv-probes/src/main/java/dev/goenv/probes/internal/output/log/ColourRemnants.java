package dev.goenv.probes.internal.output.log;

/**
 * Colours that lost their escape character on the way: {@code [31m} of a copied log, {@code ^[[31m} of a viewer, {@code \x1b[31m}
 * and {@code \033[31m} of a quoted one. Passes once over the line.
 */
final class ColourRemnants {
    private static final String[] INTRODUCERS = {
        "\u001b", "\u241b", "^[", "\\u001b", "\\u001B", "\\x1b", "\\x1B", "\\033", "\\e"
    };

    private ColourRemnants() {}

    static Located remove(Located line) {
        String text = line.text();
        int bracket = text.indexOf('[');
        if (bracket < 0) {
            return line;
        }
        Gatherer out = new Gatherer();
        boolean changed = false;
        int i = 0;
        while (i < text.length()) {
            int end = code(text, i, changed);
            if (end > i) {
                changed = true;
                i = end;
            } else {
                out.append(text.charAt(i), line.offsets().at(i));
                i++;
            }
        }
        return changed ? out.build(line.end()) : line;
    }

    /** {@return the end of the code that begins at this index, or the index} */
    private static int code(String text, int from, boolean others) {
        char c = text.charAt(from);
        if (c == '[') {
            return bare(text, from, others);
        }
        if (c != '\u001b' && c != '\u241b' && c != '^' && c != '\\') {
            return from;
        }
        for (String introducer : INTRODUCERS) {
            int at = from + introducer.length();
            if (text.startsWith(introducer, from) && at < text.length() && text.charAt(at) == '[') {
                int end = parameters(text, at + 1);
                return end < text.length() && "mKGHJABCD".indexOf(text.charAt(end)) >= 0 ? end + 1 : from;
            }
        }
        // Colours in a decoded string are rare, other codes there rarer.
        return c == '\u001b' ? from + 1 : from;
    }

    private static int bare(String text, int from, boolean others) {
        int end = parameters(text, from + 1);
        if (end >= text.length()) {
            return from;
        }
        char kind = text.charAt(end);
        String numbers = text.substring(from + 1, end);
        boolean code = kind == 'm'
                ? colour(numbers, others)
                : kind == 'K' && (numbers.equals("0") || (numbers.isEmpty() && others));
        return code && !duration(text, end + 1) ? end + 1 : from;
    }

    private static boolean colour(String numbers, boolean others) {
        if (numbers.isEmpty()) {
            return others;
        }
        if (numbers.indexOf(';') >= 0) {
            return true;
        }
        int number = numbers.length() > 3 ? -1 : Integer.parseInt(numbers);
        return (number >= 0 && number <= 4)
                || number == 7
                || number == 22
                || (number >= 30 && number <= 49)
                || (number >= 90 && number <= 107);
    }

    /** {@code [2m30s]} is none. */
    private static boolean duration(String text, int from) {
        int i = from;
        while (i < text.length() && i < from + 12 && (Cursor.isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
            i++;
        }
        return i < text.length() && (text.charAt(i) == ']' || (i > from && text.charAt(i) == 's'));
    }

    private static int parameters(String text, int from) {
        int i = from;
        while (i < text.length() && i < from + 24 && (Cursor.isDigit(text.charAt(i)) || text.charAt(i) == ';')) {
            i++;
        }
        return i;
    }
}
