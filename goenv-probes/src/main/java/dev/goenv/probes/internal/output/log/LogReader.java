package dev.goenv.probes.internal.output.log;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Reads a log as clean lines of go output, in order. Streaming: holds a few lines at a time, and of a line at most 64 Ki
 * characters; the rest of a longer line is skipped. Takes time linear in the input, whatever is in it, and throws nothing but what
 * the reader throws. Decoding bytes is the caller's. Not thread-safe; reading blocks as the reader does.
 */
public final class LogReader {
    private final TerminalLines lines;
    private final Deque<Cleaner.Piece> pending = new ArrayDeque<>();
    private final Cleaner cleaner = new Cleaner(pending::add);
    private final Wraps wraps = new Wraps();

    /** Reads from here, and does not close it. It is read in blocks and need not be buffered. */
    public LogReader(Reader in) {
        lines = new TerminalLines(in);
    }

    /**
     * {@return the next line; empty at the end}
     *
     * @throws IOException if reading fails
     */
    public Optional<LogLine> next() throws IOException {
        if (!ready()) {
            return Optional.empty();
        }
        OpenLine open = new OpenLine(pending.remove());
        while (ready() && wraps.join(open, pending.element())) {
            pending.remove();
        }
        return Optional.of(open.close());
    }

    /** {@return how many characters of the input were read, and how many more were looked at; a measure of the work} */
    long work() {
        return lines.read() + cleaner.passed() + wraps.passed();
    }

    private boolean ready() throws IOException {
        while (pending.isEmpty()) {
            Optional<TerminalLines.Line> line = lines.next();
            if (line.isEmpty()) {
                return false;
            }
            cleaner.clean(line.get());
        }
        return true;
    }
}
