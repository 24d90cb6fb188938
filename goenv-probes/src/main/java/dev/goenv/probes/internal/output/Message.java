package dev.goenv.probes.internal.output;

import dev.goenv.output.Excerpt;
import dev.goenv.probes.internal.output.log.LogLine;
import java.util.List;
import java.util.StringJoiner;

/**
 * What the go command said about one failure: a line and those that belong to it. Immutable.
 *
 * @param lines the lines, at least one
 * @param said what the go command itself says, its lines joined by line feeds
 * @param there what a server says, which follows {@code server response:}; it happened there, so that no rule looks for its
 *     own words in it
 * @param facts who failed, where and at what
 */
record Message(List<LogLine> lines, String said, String there, Facts facts) {
    /** What stands before the words of a server, which follow on the same line, or indented on the next ones. */
    static final String RESPONSE = "server response:";

    /** {@return the lines as one text} */
    static String text(List<LogLine> lines) {
        if (lines.size() == 1) {
            return lines.get(0).text();
        }
        StringJoiner all = new StringJoiner("\n");
        lines.forEach(line -> all.add(line.text()));
        return all.toString();
    }

    /** {@return what the go command itself says in a text} */
    static String said(String all) {
        int response = all.indexOf(RESPONSE);
        return response < 0 ? all : all.substring(0, response).stripTrailing();
    }

    /** {@return the message that lines make} */
    static Message of(List<LogLine> lines) {
        String all = text(lines);
        int response = all.indexOf(RESPONSE);
        String said = said(all);
        String there =
                response < 0 ? "" : all.substring(response + RESPONSE.length()).strip();
        return new Message(List.copyOf(lines), said, there, Facts.of(said));
    }

    /** {@return whether the go command says these words} */
    boolean says(String words) {
        return said.contains(words);
    }

    /** {@return whether the server says these words, whatever their case} */
    boolean thereSays(String words) {
        return Ascii.lower(there).contains(words);
    }

    /** {@return the first place of these words; without words, or if it does not say them, all that is said} */
    Excerpt excerpt(String words) {
        int at = words.isEmpty() ? -1 : said.indexOf(words);
        return at < 0 ? whole() : excerpt(at, at + words.length());
    }

    /** {@return all that the go command says} */
    Excerpt whole() {
        return excerpt(0, said.length());
    }

    private Excerpt excerpt(int from, int to) {
        int at = 0;
        for (LogLine line : lines) {
            int end = at + line.text().length();
            if (from <= end) {
                return new Excerpt(line.number(), line.offsetOf(from - at), endOf(to), said.substring(from, to));
            }
            at = end + 1;
        }
        throw new IllegalStateException("characters " + from + " to " + to + " of " + said.length());
    }

    private long endOf(int to) {
        int at = 0;
        for (LogLine line : lines) {
            int end = at + line.text().length();
            if (to <= end) {
                return line.offsetOf(to - at);
            }
            at = end + 1;
        }
        throw new IllegalStateException("character " + to + " of " + said.length());
    }
}
