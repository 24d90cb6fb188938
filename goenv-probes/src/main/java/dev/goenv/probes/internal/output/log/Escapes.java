package dev.goenv.probes.internal.output.log;

import java.util.List;

/** Escapes in a line, decoded: those of JSON and Go strings, of GitHub's commands, of rsyslog. Each passes once over the line. */
final class Escapes {
    private Escapes() {}

    /** Adds what stands between the indices of a string of JSON or Go, without its quotes. What is no escape stays. */
    static void quoted(Located line, int from, int to, Unpacking out) {
        String text = line.text();
        int i = from;
        while (i < to) {
            long offset = line.offsets().at(i);
            char c = text.charAt(i);
            if (c != '\\' || i + 1 >= to) {
                out.append(c, offset);
                i++;
                continue;
            }
            char kind = text.charAt(i + 1);
            int digits = kind == 'u' ? 4 : kind == 'x' ? 2 : 0;
            int simple = "nrt\"\\/'`abfv".indexOf(kind);
            if (simple >= 0) {
                if (simple < 8) {
                    out.append("\n\r\t\"\\/'`".charAt(simple), offset);
                }
                i += 2;
            } else if (digits > 0 && number(text, i + 2, digits, to, 16) >= 0) {
                control((char) number(text, i + 2, digits, to, 16), offset, out);
                i += 2 + digits;
            } else {
                out.append(c, offset);
                i++;
            }
        }
        out.finish(to < line.length() ? line.offsets().at(to) : line.end());
    }

    /** Control characters but for line ends, tabs, and the escape that {@code Markup} looks for are dropped, as in the input. */
    private static void control(char c, long offset, Unpacking out) {
        if (c >= ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\u001b') {
            out.append(c, offset);
        }
    }

    /** {@return the lines of a message with {@code %0A}, {@code %0D} and {@code %25}; other percents are the message's own} */
    static List<Located> percent(Located line) {
        return coded(line, '%', 2, 16);
    }

    /** {@return the lines of a message with {@code #011}, {@code #012} and other control characters} */
    static List<Located> octal(Located line) {
        return coded(line, '#', 3, 8);
    }

    private static List<Located> coded(Located line, char mark, int digits, int radix) {
        Unpacking out = new Unpacking();
        String text = line.text();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int code = c == mark ? number(text, i + 1, digits, text.length(), radix) : -1;
            if (code >= 0 && (code < ' ' || code == mark)) {
                control((char) code, line.offsets().at(i), out);
                i += 1 + digits;
            } else {
                out.append(c, line.offsets().at(i));
                i++;
            }
        }
        out.finish(line.end());
        return out.lines();
    }

    /** {@return so many digits as a number, -1 if there are others} */
    private static int number(String text, int from, int digits, int to, int radix) {
        if (from + digits > to) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            char c = text.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }
}
