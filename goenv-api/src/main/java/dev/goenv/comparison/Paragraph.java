package dev.goenv.comparison;

/** Words in lines of at most 80 columns. */
final class Paragraph {
    private static final int COLUMNS = 80;

    private Paragraph() {}

    /** Adds words, each line behind an indent; a word that is too long for a line is broken. */
    static void add(StringBuilder text, String indent, String words) {
        add(text, indent, indent, words);
    }

    /** The same with another beginning of the first line, as long as the indent. */
    static void add(StringBuilder text, String first, String indent, String words) {
        StringBuilder line = new StringBuilder(first);
        for (String word : words.strip().split("\\s+", -1)) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > COLUMNS) {
                text.append(line).append('\n');
                line.replace(0, line.length(), indent);
            }
            String rest = word;
            while (line.length() + rest.length() > COLUMNS) {
                int room = COLUMNS - line.length();
                text.append(line).append(rest, 0, room).append('\n');
                line.replace(0, line.length(), indent);
                rest = rest.substring(room);
            }
            line.append(line.length() > indent.length() ? " " : "").append(rest);
        }
        text.append(line).append('\n');
    }
}
