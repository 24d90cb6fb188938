package dev.goenv.module;

import dev.goenv.secret.Redaction;

/**
 * One entry of a list such as {@code GOPRIVATE}.
 *
 * @param text the entry exactly as written, blanks and a trailing slash included
 * @param index its place among the comma-separated entries, empty ones included, counted from 0
 */
public record ModulePattern(String text, int index) {
    /**
     * An entry of a list that cannot match anything, because it is no glob.
     *
     * @param pattern the entry
     * @param reason what is wrong with it, beginning with the words of Go's {@code path.Match}, {@code syntax error in
     *     pattern}; the go command itself ignores such an entry without a word
     */
    public record Malformed(ModulePattern pattern, String reason) {}

    /** {@return the entry as written, without secrets: somebody may have pasted a URL with a password} */
    @Override
    public String toString() {
        return Redaction.redact(text);
    }
}
