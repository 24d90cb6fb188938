package dev.goenv.probes.internal.output.log;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Messages in a quoted string that is no JSON: {@code msg="..."} of logfmt, and lines whose line ends were printed as {@code \n}.
 * The second is decoded only where go's words follow: a Windows path has {@code \n} too.
 */
final class QuotedText {
    private static final Set<String> NAMES = Set.of("msg", "message", "err", "error", "stderr", "output", "errmsg");

    private static final String[] INDENTED = {
        "server response:",
        "fatal: ",
        "remote: ",
        "module declares its path as",
        "downloaded: ",
        "go.sum: ",
        "git@",
        "ssh: ",
        "Host key verification",
        "If this is a private",
        "Confirm the import path",
        "Use -buildvcs=false",
        "go get ",
        "go mod "
    };

    private QuotedText() {}

    /** {@return the lines of the messages in a line of logfmt, empty if it is none} */
    static Optional<List<Located>> logfmt(Located line) {
        String text = line.text();
        if (!text.startsWith("time=")
                && !text.startsWith("level=")
                && !text.startsWith("ts=")
                && !text.startsWith("t=")) {
            return Optional.empty();
        }
        Unpacking out = new Unpacking();
        boolean found = false;
        int i = 0;
        while (i < text.length()) {
            int equals = text.indexOf('=', i);
            if (equals < 0 || equals + 1 >= text.length()) {
                break;
            }
            boolean quoted = text.charAt(equals + 1) == '"';
            int from = quoted ? equals + 2 : equals + 1;
            int to = quoted ? quoteEnd(text, from) : spaceAt(text, from);
            String name = text.substring(Math.max(i, equals - 20), equals).strip();
            if (NAMES.contains(name) && to > from) {
                found = true;
                Escapes.quoted(line, from, to, out);
            }
            i = to + 1;
        }
        return found ? Optional.of(out.lines()) : Optional.empty();
    }

    private static int quoteEnd(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, text.length());
    }

    private static int spaceAt(String text, int from) {
        int found = text.indexOf(' ', from);
        return found < 0 ? text.length() : found;
    }

    /** {@return the lines of a line with printed line ends, empty if there are none} */
    static Optional<List<Located>> printed(Located line) {
        String text = line.text();
        int at = text.indexOf("\\n");
        while (at >= 0) {
            if (lineEnd(text, at + 2)) {
                Unpacking out = new Unpacking();
                Escapes.quoted(line, 0, text.length(), out);
                return Optional.of(out.lines());
            }
            at = text.indexOf("\\n", at + 2);
        }
        return Optional.empty();
    }

    private static boolean lineEnd(String text, int from) {
        if (text.startsWith("go: ", from)) {
            return true;
        }
        int at = from;
        while (text.startsWith("\\t", at) && at < from + 12) {
            at += 2;
        }
        for (String words : INDENTED) {
            if (at > from && text.startsWith(words, at)) {
                return true;
            }
        }
        return false;
    }
}
