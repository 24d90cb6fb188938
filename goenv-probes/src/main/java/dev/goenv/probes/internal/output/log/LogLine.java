package dev.goenv.probes.internal.output.log;

import dev.goenv.secret.Redaction;

/**
 * One line of go output, freed of what a log put around it.
 *
 * @param number the line of the input in which its first character stands, 1-based; lines end at a line feed
 * @param text the line without prefix, colours and line end; it may hold secrets
 * @param offsets where each character of the text stands in the input
 */
public record LogLine(int number, String text, Offsets offsets) {
    /**
     * Checks that there is an offset for each character.
     *
     * @throws IllegalArgumentException if there is not, or the number is less than 1
     */
    public LogLine {
        if (number < 1 || offsets.length() != text.length()) {
            throw new IllegalArgumentException(
                    "line " + number + " of " + text.length() + " characters with " + offsets.length() + " offsets");
        }
    }

    /**
     * {@return where the character at this index of the text stands in the input, 0-based, in UTF-16 units; at the length of the
     * text, the offset after its last character}
     *
     * @throws IndexOutOfBoundsException if the index is negative or greater than the length of the text
     */
    public long offsetOf(int index) {
        return offsets.at(index);
    }

    /** {@return whether it belongs to the line before: go indents what explains a message} */
    public boolean indented() {
        return !text.isEmpty() && (text.charAt(0) == '\t' || text.charAt(0) == ' ');
    }

    /** {@return number and text, redacted} */
    @Override
    public String toString() {
        return number + ": " + Redaction.redact(text);
    }
}
