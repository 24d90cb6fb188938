package dev.goenv.examples.environment;

/** Text of at most 80 columns. Words longer than a line are kept whole: a broken URL or path can't be copied. */
final class Lines {
    private static final int COLUMNS = 80;

    private final StringBuilder text = new StringBuilder();

    void add(String line) {
        wrapped("", "", line);
    }

    void section(String title) {
        text.append('\n').append(title).append('\n');
    }

    /** Adds a paragraph whose first line begins with {@code first} and whose others begin with {@code next}. */
    void wrapped(String first, String next, String paragraph) {
        StringBuilder line = new StringBuilder(first);
        int start = first.length();
        for (String word : paragraph.stripTrailing().split(" ", -1)) {
            if (line.length() > start && line.length() + 1 + word.length() > COLUMNS) {
                text.append(line).append('\n');
                line = new StringBuilder(next);
                start = next.length();
            }
            line.append(line.length() > start ? " " : "").append(word);
        }
        text.append(line).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
