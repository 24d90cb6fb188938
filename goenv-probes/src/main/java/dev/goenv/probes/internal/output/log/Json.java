package dev.goenv.probes.internal.output.log;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of JSON that carry messages: {@code go test -json}, {@code go mod download -json}, structured logs, LSP traffic.
 *
 * <p>Reads strings alone, as they stand in a line; a text that is no JSON stays as it is.
 */
final class Json {
    private Json() {}

    /** {@return whether a line looks like one of an object: it opens one, or begins with a key and a string} */
    static boolean looksLike(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) <= ' ') {
            at++;
        }
        if (Scan.at(line, at) == '{') {
            return Scan.at(line, at + 1) == '"';
        }
        if (Scan.at(line, at) != '"') {
            return false;
        }
        int key = Scan.words(line, Scan.word(line, at + 1, "_-"), "\":");
        return key >= 0 && Scan.at(line, Scan.blanks(line, key)) == '"';
    }

    /** {@return the lines of the values in a line that are more than a word; empty if there is none} */
    static List<LogLine> messages(String line, int from, int number, long start) {
        List<LogLine> messages = new ArrayList<>();
        int at = from;
        while (at < line.length()) {
            if (line.charAt(at) != '"') {
                at++;
                continue;
            }
            int end = end(line, at + 1);
            boolean key = Scan.at(line, Scan.blanks(line, end + 1)) == ':';
            if (!key && line.indexOf(' ', at) >= 0 && line.indexOf(' ', at) < end) {
                decode(line, at + 1, end, number, start, messages);
            }
            at = end + 1;
        }
        return messages;
    }

    private static int end(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) != '"') {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, line.length());
    }

    private static void decode(String line, int from, int end, int number, long start, List<LogLine> into) {
        Scraps scraps = new Scraps();
        int at = from;
        while (at < end) {
            char c = line.charAt(at);
            int place = at;
            if (c == '\\' && at + 1 < end) {
                char escaped = line.charAt(at + 1);
                int code = escaped == 'u' ? hex(line, at + 2, end) : -1;
                at += code >= 0 ? 6 : 2;
                c = code >= 0 ? (char) code : plain(escaped);
            } else {
                at++;
            }
            if (c == '\n') {
                into.add(scraps.line(number, start));
                scraps.clear();
            } else {
                scraps.add(c, place);
            }
        }
        if (scraps.length() > 0) {
            into.add(scraps.line(number, start));
        }
    }

    private static char plain(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> escaped;
        };
    }

    private static int hex(String line, int from, int end) {
        int code = 0;
        for (int at = from; at < from + 4; at++) {
            int digit = at < end ? Character.digit(line.charAt(at), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = 16 * code + digit;
        }
        return code;
    }
}
