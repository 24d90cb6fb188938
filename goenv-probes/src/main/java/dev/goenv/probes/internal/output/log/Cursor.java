package dev.goenv.probes.internal.output.log;

/** Reads a line from left to right. A method that tells {@code false} has not moved. */
final class Cursor {
    /** What a name, a path or a label is at most. */
    static final int MAX_WORD = 200;

    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    void moveTo(int index) {
        at = index;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** {@return the character so far ahead; NUL, which no line holds, after the end} */
    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    char peek() {
        return peek(0);
    }

    boolean ahead(String literal) {
        return text.startsWith(literal, at);
    }

    boolean literal(String literal) {
        if (!ahead(literal)) {
            return false;
        }
        at += literal.length();
        return true;
    }

    boolean oneOf(String chars) {
        if (atEnd() || chars.indexOf(peek()) < 0) {
            return false;
        }
        at++;
        return true;
    }

    /** Takes as many ASCII digits as there are. */
    boolean digits(int min, int max) {
        int count = 0;
        while (count <= max && peek(count) >= '0' && peek(count) <= '9') {
            count++;
        }
        if (count < min || count > max) {
            return false;
        }
        at += count;
        return true;
    }

    /** Takes as many spaces as there are, up to a hundred; {@return how many} */
    int spaces() {
        int from = at;
        while (peek() == ' ' && at - from < 100) {
            at++;
        }
        return at - from;
    }

    /** Takes a name: letters, digits, and these characters. */
    boolean name(String others) {
        int count = 0;
        while (count <= MAX_WORD
                && (isWord(peek(count)) || (peek(count) != '\0' && others.indexOf(peek(count)) >= 0))) {
            count++;
        }
        if (count == 0 || count > MAX_WORD) {
            return false;
        }
        at += count;
        return true;
    }

    /** Takes what stands before this character, at least one, and it. */
    boolean through(char stop) {
        int max = Math.min(text.length(), at + MAX_WORD);
        int found = at;
        while (found < max && text.charAt(found) != stop) {
            found++;
        }
        if (found == at || found == max) {
            return false;
        }
        at = found + 1;
        return true;
    }

    /** Takes the space after a prefix, which editors drop at the end of a line. */
    boolean gap() {
        return atEnd() || oneOf(" \t");
    }

    String text() {
        return text;
    }

    static boolean isWord(char c) {
        return c < 0x80
                ? isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'
                : Character.isLetterOrDigit(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
