package dev.goenv.probes.internal.output.log;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * The lines of a text as they stand, of which no more than {@value #LONGEST} characters are kept. Not thread-safe.
 *
 * <p>Only a line feed ends a line: a carriage return moves back to its start.
 */
final class RawLines {
    static final int LONGEST = 65_536;

    private final Reader in;
    private final char[] buffer = new char[16_384];
    private final StringBuilder line = new StringBuilder();
    private int at;
    private int filled;
    private int number;
    private long offset;

    RawLines(Reader in) {
        this.in = in;
    }

    /**
     * A line as it stands.
     *
     * @param number its number, 1-based
     * @param start where it starts
     * @param text its text without the line feed
     */
    record Raw(int number, long start, String text) {}

    Optional<Raw> next() throws IOException {
        line.setLength(0);
        long start = offset;
        boolean any = false;
        while (at < filled || fill()) {
            any = true;
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.append(buffer, at, Math.min(end - at, LONGEST - line.length()));
            boolean complete = end < filled;
            int taken = end - at + (complete ? 1 : 0);
            offset += taken;
            at += taken;
            if (complete) {
                break;
            }
        }
        return any ? Optional.of(new Raw(++number, start, line.toString())) : Optional.empty();
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        return filled > 0;
    }
}
