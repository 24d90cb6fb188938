package dev.goenv.probes.internal.output.log;

import java.util.ArrayList;
import java.util.List;

/** Lines made of a decoded text, one character after another. Not thread-safe. */
final class Unpacking {
    private final List<Located> lines = new ArrayList<>();
    private final Gatherer line = new Gatherer();
    private boolean returned;

    void append(char c, long offset) {
        if (c == '\n') {
            end(offset);
            return;
        }
        if (c == '\r') {
            returned = true;
            return;
        }
        if (returned) {
            returned = false;
            line.clear();
        }
        line.append(c, offset);
    }

    private void end(long offset) {
        lines.add(line.build(offset));
        line.clear();
        returned = false;
    }

    /** Ends the value; {@code offset} is that after its last character. A line end there begins no further line. */
    void finish(long offset) {
        if (line.length() > 0) {
            end(offset);
        }
    }

    List<Located> lines() {
        return lines;
    }
}
