package dev.goenv.probes.internal.report;

import dev.goenv.probes.internal.report.TextStyle.Charset;
import dev.goenv.probes.internal.report.TextStyle.Paint;

/**
 * Lines of at most {@value #COLUMNS} columns, each code point one. Only a command to copy may be longer: cut in two it would
 * be another one. Not thread-safe.
 */
final class TextSheet {
    static final int COLUMNS = 80;

    /** Where a long word is broken, if it has to be: behind such a character. */
    private static final String BREAKS = "/,!?&=>|@:";

    private final TextStyle style;
    private final StringBuilder text = new StringBuilder();

    TextSheet(TextStyle style) {
        this.style = style;
    }

    /** Adds an empty line and a title. */
    void heading(String title) {
        text.append('\n').append(painted(1, fit(title))).append('\n');
    }

    /** Adds an empty line. */
    void gap() {
        text.append('\n');
    }

    /** Adds a paragraph. {@code first} stands before its first line, as many blanks before the others. */
    void paragraph(String first, String words) {
        wrap(first, first, words);
    }

    /** Adds a paragraph behind a mark. */
    void marked(String indent, Mark mark, String words) {
        wrap(indent + sign(mark) + " ", indent + painted(mark.colour(), sign(mark)) + " ", words);
    }

    /** Adds a row of a table: a mark, a title, and as much of the words as there is room for. */
    void row(Mark mark, String title, int titleWidth, String words) {
        String head = fit(title);
        String padded = head + " ".repeat(Math.max(0, titleWidth - Plain.width(head)));
        int room = COLUMNS - 4 - Plain.width(padded) - 1;
        text.append("  ")
                .append(painted(mark.colour(), sign(mark)))
                .append(' ')
                .append(padded)
                .append(' ')
                .append(Plain.cut(fit(words), room, style.charset() == Charset.ASCII ? "..." : "…"))
                .append('\n');
    }

    /** Adds a command: whole, and moved to the left if it is long. */
    void command(String line) {
        String shown = fit(line);
        int indent = Math.max(0, Math.min(7, COLUMNS - Plain.width(shown)));
        text.append(" ".repeat(indent)).append(painted(36, shown)).append('\n');
    }

    private void wrap(String first, String paintedFirst, String words) {
        int indent = Plain.width(first);
        int room = COLUMNS - indent;
        String before = paintedFirst;
        StringBuilder line = new StringBuilder();
        for (String word : fit(words).strip().split(" +", -1)) {
            String rest = word;
            if (line.length() > 0 && Plain.width(line.toString()) + 1 + Plain.width(rest) > room) {
                flush(before, line);
                before = " ".repeat(indent);
            }
            while (Plain.width(rest) > room) {
                int end = breakAt(rest, room);
                flush(before, line.append(rest, 0, end));
                before = " ".repeat(indent);
                rest = rest.substring(end);
            }
            line.append(line.length() > 0 ? " " : "").append(rest);
        }
        flush(before, line);
    }

    private void flush(String before, StringBuilder line) {
        text.append((before + line).stripTrailing()).append('\n');
        line.setLength(0);
    }

    private static int breakAt(String word, int room) {
        int end = word.offsetByCodePoints(0, room);
        for (int i = end; i > end / 2; i--) {
            if (BREAKS.indexOf(word.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return end;
    }

    private String fit(String words) {
        String plain = Plain.text(words);
        return style.charset() == Charset.ASCII ? Plain.ascii(plain) : plain;
    }

    private String sign(Mark mark) {
        return style.charset() == Charset.ASCII ? mark.ascii() : mark.sign();
    }

    private String painted(int colour, String words) {
        return style.paint() == Paint.ANSI ? "\u001b[" + colour + "m" + words + "\u001b[0m" : words;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
