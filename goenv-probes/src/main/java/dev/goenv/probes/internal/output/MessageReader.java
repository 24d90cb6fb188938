package dev.goenv.probes.internal.output;

import dev.goenv.probes.internal.output.log.LogLine;
import dev.goenv.probes.internal.output.log.LogReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts lines together to messages and passes on the lines of those that tell of a failure: a line, and those after it that are indented or
 * that git, ssh or the checksum database add.
 *
 * <p>Holds one message at a time, of at most {@value #MAX_LINES} lines: of a longer one its start and its end. Not thread-safe.
 */
final class MessageReader {
    private static final int MAX_LINES = 60;
    private static final int MAX_CHARACTERS = 32_768;

    private final PhraseFinder phrases;
    private final Consumer<List<LogLine>> told;
    private final Consumer<LogLine> project;
    private final List<LogLine> lines = new ArrayList<>();
    private int characters;
    private boolean telling;
    private boolean testing;
    private boolean quoting;
    private String last = "";

    /**
     * Makes a reader.
     *
     * @param phrases what makes a line worth a look
     * @param told is given the lines of each message that holds one
     * @param project is given the first line of a failure that is the project's own
     */
    MessageReader(PhraseFinder phrases, Consumer<List<LogLine>> told, Consumer<LogLine> project) {
        this.phrases = phrases;
        this.told = told;
        this.project = project;
    }

    void read(LogReader in) throws IOException {
        for (Optional<LogLine> line = in.next(); line.isPresent(); line = in.next()) {
            take(line.get());
        }
        flush();
    }

    private void take(LogLine line) {
        String text = line.text();
        testing = LineKind.testing(text, testing);
        if (text.isBlank() || LineKind.isTrace(text) || LineKind.isSetting(text)) {
            return;
        }
        // What a server says is indented to its end, and it may look like anything, the go command's own messages
        // included.
        boolean goes = !lines.isEmpty() && (quoting && line.indented() || LineKind.continues(line, last));
        if (!goes) {
            flush();
        }
        if (!goes && LineKind.isProject(text) && (LineKind.isOfCompiler(text) || !tells(text))) {
            project.accept(line);
            return;
        }
        add(line);
        quoting = goes && quoting || text.contains(Message.RESPONSE);
        last = text;
    }

    private boolean tells(String text) {
        return phrases.any(text) && !LineKind.isProgress(text);
    }

    private void add(LogLine line) {
        if (lines.size() >= MAX_LINES || characters + line.text().length() > MAX_CHARACTERS) {
            if (telling || lines.isEmpty()) {
                return;
            }
            LogLine dropped = lines.remove(lines.size() > 1 ? 1 : 0);
            characters -= dropped.text().length();
        }
        lines.add(line);
        characters += line.text().length();
        if (quoting) {
            return;
        }
        boolean ofTest = testing && !line.text().stripLeading().startsWith("go: ");
        telling |= !ofTest && tells(line.text()) || LineKind.isUnexplained(line.text());
    }

    private void flush() {
        if (telling) {
            told.accept(List.copyOf(lines));
        }
        lines.clear();
        characters = 0;
        telling = false;
        quoting = false;
    }
}
