package dev.goenv.probes.internal.output.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Lines. Interim. */
public final class LogReader {
    private final BufferedReader in;
    private int number;
    private long offset;

    public LogReader(Reader in) {
        this.in = new BufferedReader(in);
    }

    public Optional<LogLine> next() throws IOException {
        String line = in.readLine();
        if (line == null) {
            return Optional.empty();
        }
        LogLine read = new LogLine(++number, line, offset);
        offset += line.length() + 1;
        return Optional.of(read);
    }
}
