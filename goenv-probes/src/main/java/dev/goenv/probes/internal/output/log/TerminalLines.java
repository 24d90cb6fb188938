package dev.goenv.probes.internal.output.log;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Lines as a terminal would show them: without escape codes and control characters; what follows a carriage return has replaced
 * what stood before it, unless the line ends there. A line ends at a line feed, as for the numbers of editors.
 *
 * <p>Keeps the first {@value #MAX_CHARS} characters of a line and skips the rest.
 */
final class TerminalLines {
    static final int MAX_CHARS = 64 << 10;

    /** A line of the input. {@code columns}: how many characters a terminal would show. */
    record Line(int number, Located located, int columns) {}

    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Reader in;
    private final char[] buffer = new char[16 << 10];
    private int position;
    private int limit;

    /** The offset of the first character in the buffer. */
    private long base;

    private int number;
    private final Gatherer kept = new Gatherer();
    private final EscapeCodes codes = new EscapeCodes();
    private int columns;

    /** Whether the next visible character replaces the line. */
    private boolean replaced;

    TerminalLines(Reader in) {
        this.in = in;
    }

    /** {@return how many characters were read} */
    long read() {
        return base + position;
    }

    /** {@return the next line, empty after the last} */
    Optional<Line> next() throws IOException {
        if (!fill()) {
            return Optional.empty();
        }
        number++;
        kept.clear();
        codes.reset();
        columns = 0;
        replaced = false;
        while (fill()) {
            char c = buffer[position];
            if (c == '\n') {
                Line line = line();
                position++;
                return Optional.of(line);
            }
            if (codes.visible() && ordinary(c)) {
                takeRun();
            } else {
                take(c, base + position);
                position++;
            }
        }
        return Optional.of(line());
    }

    private Line line() {
        if (kept.length() == MAX_CHARS && Character.isHighSurrogate(kept.last())) {
            // The cut went through a character.
            kept.erase();
        }
        return new Line(number, kept.build(base + position), columns);
    }

    private boolean fill() throws IOException {
        while (position == limit) {
            base += limit;
            position = 0;
            limit = 0;
            int count = in.read(buffer, 0, buffer.length);
            if (count < 0) {
                return false;
            }
            limit = count;
        }
        return true;
    }

    /** Byte order marks and zero-width spaces come with pasted text, anywhere. */
    private static boolean ordinary(char c) {
        return c >= ' ' ? c < 0x7f || (c > NO_BREAK_SPACE && c != '\ufeff' && c != '\u200b') : c == '\t';
    }

    private void takeRun() {
        int from = position;
        while (position < limit && ordinary(buffer[position])) {
            position++;
        }
        replace();
        columns += position - from;
        int count = Math.min(position - from, MAX_CHARS - kept.length());
        kept.append(buffer, from, count, base + from);
    }

    private void take(char c, long offset) {
        switch (codes.take(c)) {
            case TEXT -> takeText(c, offset);
            case REPLACE -> replaced = true;
            case ERASE -> replace();
            case SPACES -> {
                replace();
                for (int i = codes.number(); i > 0; i--) {
                    keep(' ', offset);
                }
            }
            case NOTHING -> {}
        }
    }

    private void takeText(char c, long offset) {
        if (c == '\r') {
            replaced = true;
        } else if (c == '\b') {
            kept.erase();
        } else if (c == NO_BREAK_SPACE) {
            replace();
            keep(' ', offset);
        } else if (c > NO_BREAK_SPACE ? ordinary(c) : c >= 0x80) {
            replace();
            keep(c, offset);
        }
    }

    private void replace() {
        if (replaced) {
            replaced = false;
            kept.clear();
            columns = 0;
        }
    }

    private void keep(char c, long offset) {
        columns++;
        if (kept.length() < MAX_CHARS) {
            kept.append(c, offset);
        }
    }
}
