package dev.goenv.output;

import dev.goenv.secret.Redaction;

/**
 * Words of the output and where they stand in it.
 *
 * @param line the line they are in, 1-based
 * @param start the offset of their first character in the text as it was given, 0-based, in UTF-16 units
 * @param end the offset after their last character; what lies between includes any colours and prefixes
 * @param text the words, without colours and the prefixes of a log, redacted
 */
public record Excerpt(int line, long start, long end, String text) {
    /**
     * Removes secrets.
     *
     * @throws IllegalArgumentException if the line is less than 1, or the offsets are negative or out of order
     */
    public Excerpt {
        if (line < 1 || start < 0 || end < start) {
            throw new IllegalArgumentException("line " + line + ", characters " + start + " to " + end);
        }
        text = Redaction.redact(text);
    }

    /** {@return the line and the words} */
    @Override
    public String toString() {
        return line + ": " + text;
    }
}
