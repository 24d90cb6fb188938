package dev.goenv.probes.internal.output.log;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a log line by line, in time linear in its length and in bounded memory: of a line, the first 64 KiB. Never closes what it
 * reads from. Not thread-safe.
 */
public final class LogReader {
    /** Widths of terminals: a line of exactly that length may go on in the next. */
    private static final Set<Integer> WIDTHS = Set.of(80, 100, 120, 132, 160);
    /** What PowerShell adds below an error. */
    private static final List<String> POWER_SHELL =
            List.of("At line:", "    + CategoryInfo", "    + FullyQualifiedErrorId", "+ ~");

    private final RawLines lines;
    private final ArrayDeque<LogLine> ready = new ArrayDeque<>();
    private Optional<RawLines.Raw> ahead = Optional.empty();

    /** Reads from a text. */
    public LogReader(Reader in) {
        lines = new RawLines(in);
    }

    /**
     * {@return the next line; empty at the end}
     *
     * @throws IOException if the text can't be read
     */
    public Optional<LogLine> next() throws IOException {
        while (ready.isEmpty()) {
            Optional<RawLines.Raw> raw = ahead.isPresent() ? ahead : lines.next();
            ahead = Optional.empty();
            if (raw.isEmpty()) {
                return Optional.empty();
            }
            take(raw.get());
        }
        return Optional.of(ready.remove());
    }

    private void take(RawLines.Raw raw) throws IOException {
        LogLine clean = Controls.in(raw.text())
                ? Controls.without(raw.text()).line(raw.number(), raw.start())
                : LogLine.whole(raw.number(), raw.text(), raw.start());
        if (WIDTHS.contains(clean.text().length())) {
            clean = joined(clean);
        }
        String text = clean.text();
        for (String decoration : POWER_SHELL) {
            if (text.startsWith(decoration)) {
                return;
            }
        }
        int from = Prefixes.skip(text);
        if (Json.looksLike(text, from)) {
            List<LogLine> messages = Json.messages(text, from, raw.number(), 0);
            LogLine of = clean;
            messages.forEach(message -> ready.add(moved(message, of)));
            if (!messages.isEmpty()) {
                return;
            }
        }
        ready.add(from == 0 ? clean : part(clean, from));
    }

    /** A line as wide as a terminal, which breaks off in a word, goes on in the next. */
    private LogLine joined(LogLine first) throws IOException {
        ahead = lines.next();
        if (ahead.isEmpty() || !goesOn(first.text(), ahead.get().text())) {
            return first;
        }
        RawLines.Raw second = ahead.get();
        ahead = Optional.empty();
        int indent = Scan.blanks(second.text(), 0);
        Scraps scraps = new Scraps();
        for (int i = 0; i < first.text().length(); i++) {
            scraps.add(first.text().charAt(i), (int) (first.offsetOf(i) - first.offsetOf(0)));
        }
        for (int i = indent; i < second.text().length() && second.text().charAt(i) != '\r'; i++) {
            scraps.add(second.text().charAt(i), (int) (second.start() + i - first.offsetOf(0)));
        }
        return scraps.line(first.number(), first.offsetOf(0));
    }

    private static boolean goesOn(String first, String second) {
        String next = second.stripLeading();
        char last = first.charAt(first.length() - 1);
        boolean broken = last > ' '
                && !next.isEmpty()
                && (Character.isLetterOrDigit(next.charAt(0)) || "/.@:\"-".indexOf(next.charAt(0)) >= 0);
        return broken
                && !next.startsWith("go: ")
                && !second.startsWith("\t")
                && Prefixes.skip(second) == 0
                && second.indexOf('\u001b') < 0;
    }

    /** {@return a line of characters that stood in another line, with their places in the input} */
    private static LogLine moved(LogLine inner, LogLine outer) {
        int[] places = new int[inner.text().length() + 1];
        long start = outer.offsetOf(0);
        for (int i = 0; i < places.length; i++) {
            places[i] = (int) (outer.offsetOf((int) inner.offsetOf(i)) - start);
        }
        return LogLine.scattered(outer.number(), inner.text(), start, places);
    }

    private static LogLine part(LogLine line, int from) {
        String text = line.text().substring(from);
        if (line.isWhole()) {
            return LogLine.whole(line.number(), text, line.offsetOf(from));
        }
        int[] places = new int[text.length() + 1];
        long start = line.offsetOf(0);
        for (int i = 0; i < places.length; i++) {
            places[i] = (int) (line.offsetOf(from + i) - start);
        }
        return LogLine.scattered(line.number(), text, start, places);
    }
}
