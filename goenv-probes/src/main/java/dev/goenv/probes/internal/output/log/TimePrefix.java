package dev.goenv.probes.internal.output.log;

import java.util.List;
import java.util.Set;

/**
 * Date and time before a line, in brackets or not: ISO 8601, Go's {@code log}, Bamboo's, or the time alone; with what follows a
 * date in some logs: the stream of GitLab and of container runtimes, the process of Heroku.
 *
 * <p>Jenkins puts two spaces after a time, others one: the first line that is not indented decides.
 */
final class TimePrefix implements Prefix {
    static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private int spaces;

    @Override
    public boolean take(Cursor line, Set<Trait> traits) {
        char first = line.peek();
        boolean bracket = first == '[' || first == '(';
        if (bracket) {
            line.moveTo(line.at() + 1);
            first = line.peek();
        } else if (first == ' ') {
            // An indented log, in Markdown.
            line.spaces();
            return date(line) && separated(line) && stream(line, traits);
        }
        if (!Cursor.isDigit(first)) {
            return false;
        }
        int from = line.at();
        boolean date = date(line);
        if (!date) {
            line.moveTo(from);
            if (!time(line)) {
                return false;
            }
        }
        if (bracket) {
            boolean closed = line.oneOf("])");
            line.oneOf(" ");
            return closed;
        }
        if (date) {
            return separated(line) && stream(line, traits);
        }
        line.oneOf(":");
        return line.atEnd() || line.oneOf("\t") || pause(line);
    }

    /** x509 tells two times, and a wrap may put the second at the start of a line. */
    private static boolean separated(Cursor line) {
        return line.gap() && !line.ahead("is after ") && !line.ahead("is before ");
    }

    private boolean pause(Cursor line) {
        int from = line.at();
        int count = line.spaces();
        if (count == 0) {
            return false;
        }
        if (spaces == 0 && count <= 2 && !line.atEnd()) {
            spaces = count;
        }
        line.moveTo(from + Math.min(count, Math.max(1, spaces)));
        return true;
    }

    private static boolean date(Cursor line) {
        int from = line.at();
        if (line.digits(4, 4) && day(line)) {
            if (!(line.oneOf("T ") || line.literal(", ")) || !clock(line)) {
                return false;
            }
            zone(line);
            return true;
        }
        line.moveTo(from);
        return line.digits(1, 2)
                && line.literal("-")
                && month(line)
                && line.literal("-")
                && line.digits(4, 4)
                && line.literal(" ")
                && clock(line);
    }

    private static boolean day(Cursor line) {
        char mark = line.peek();
        return line.oneOf("-/") && line.digits(2, 2) && line.literal(String.valueOf(mark)) && line.digits(2, 2);
    }

    static boolean month(Cursor line) {
        for (String month : MONTHS) {
            if (line.literal(month)) {
                return true;
            }
        }
        return false;
    }

    /** Takes {@code 10:11:12}, with a fraction or not. */
    static boolean clock(Cursor line) {
        if (!(line.digits(2, 2) && line.literal(":") && line.digits(2, 2) && line.literal(":") && line.digits(2, 2))) {
            return false;
        }
        int end = line.at();
        if (!(line.oneOf(".,") && line.digits(1, 9))) {
            line.moveTo(end);
        }
        return true;
    }

    private static boolean time(Cursor line) {
        if (line.peek(1) == ':') {
            // A short hour comes with AM or PM only.
            return line.digits(1, 1)
                    && line.literal(":")
                    && line.digits(2, 2)
                    && line.literal(":")
                    && line.digits(2, 2)
                    && half(line);
        }
        if (!clock(line)) {
            return false;
        }
        half(line);
        return true;
    }

    private static boolean half(Cursor line) {
        return line.literal(" AM") || line.literal(" PM");
    }

    private static void zone(Cursor line) {
        if (line.literal("Z") || line.literal(" UTC")) {
            return;
        }
        int end = line.at();
        line.oneOf(" ");
        if (!(line.oneOf("+-") && line.digits(2, 2))) {
            line.moveTo(end);
            return;
        }
        end = line.at();
        line.oneOf(":");
        if (!line.digits(2, 2)) {
            line.moveTo(end);
            if (!line.digits(4, 4)) {
                line.moveTo(end);
            }
        }
    }

    private static boolean stream(Cursor line, Set<Trait> traits) {
        int from = line.at();
        if (line.literal("stdout ") || line.literal("stderr ")) {
            boolean partial = line.peek() == 'P';
            if (line.oneOf("FP") && line.gap()) {
                if (partial) {
                    traits.add(Trait.PARTIAL);
                }
                return true;
            }
        } else if (number(line) && line.oneOf("OE")) {
            boolean appended = line.peek() == '+';
            if (line.atEnd() || line.oneOf(" +")) {
                if (appended) {
                    traits.add(Trait.APPENDED);
                }
                return true;
            }
        }
        line.moveTo(from);
        if (line.name("-") && line.literal("[") && line.name("./-") && line.literal("]:") && line.gap()) {
            return true;
        }
        line.moveTo(from);
        return true;
    }

    /** Two hexadecimal digits. */
    private static boolean number(Cursor line) {
        boolean first = line.oneOf("0123456789abcdef");
        return first && line.oneOf("0123456789abcdef");
    }
}
