package dev.goenv.probes.internal.output.log;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Messages inside JSON: objects on a line as loggers, container runtimes, language servers and {@code go test -json} write them,
 * and a member on a line of its own as {@code go mod download -json} does. Cut and broken objects are read as far as they go.
 *
 * <p>JSON behind a tab or behind other words is what a server said, and left alone.
 */
final class JsonText {
    /** Members whose value is text for people, in lower case. */
    private static final Set<String> NAMES = Set.of(
            "error",
            "err",
            "output",
            "msg",
            "message",
            "log",
            "text",
            "stderr",
            "stdout",
            "detail",
            "details",
            "reason",
            "description",
            "stream",
            "exception",
            "@message",
            "short_message",
            "full_message",
            "@error",
            "msgs",
            "line");

    /** What go itself writes, behind tabs. */
    private static final Set<String> GO_NAMES = Set.of("Error", "Err", "Output");

    private static final List<String> INTRODUCTIONS =
            List.of("Params: ", "Result: ", "params: ", "result: ", "FAILED! => ");

    private final Located line;
    private final String text;
    private final Unpacking out = new Unpacking();
    private boolean found;

    private JsonText(Located line) {
        this.line = line;
        this.text = line.text();
    }

    /** {@return the lines of the messages in it, empty if it is no JSON or holds no message} */
    static Optional<List<Located>> lines(Located line) {
        int from = start(line.text());
        if (from < 0) {
            return Optional.empty();
        }
        JsonText json = new JsonText(line);
        json.scan(from);
        return json.found ? Optional.of(json.out.lines()) : Optional.empty();
    }

    /** {@return where JSON begins, -1 if nowhere} */
    private static int start(String text) {
        Cursor cursor = new Cursor(text);
        int indent = 0;
        while (cursor.oneOf(" \t") && indent < Cursor.MAX_WORD) {
            indent++;
        }
        int from = cursor.at();
        boolean tab = text.indexOf('\t') >= 0 && text.indexOf('\t') < from;
        if (!tab && object(text, from)) {
            return from;
        }
        if (cursor.literal("\"")) {
            return member(cursor, tab) ? from : -1;
        }
        for (String introduction : INTRODUCTIONS) {
            int at = text.indexOf(introduction);
            if (!tab && at >= 0 && object(text, at + introduction.length())) {
                return at + introduction.length();
            }
        }
        return -1;
    }

    private static boolean object(String text, int from) {
        Cursor cursor = new Cursor(text);
        cursor.moveTo(from);
        cursor.literal("[");
        if (!cursor.literal("{")) {
            return false;
        }
        cursor.spaces();
        return cursor.ahead("\"");
    }

    private static boolean member(Cursor cursor, boolean tab) {
        int from = cursor.at();
        if (!cursor.name("@")) {
            return false;
        }
        String name = cursor.text().substring(from, cursor.at());
        boolean wanted = tab ? GO_NAMES.contains(name) : NAMES.contains(name.toLowerCase(Locale.ROOT));
        return wanted && cursor.literal("\": \"");
    }

    private void scan(int from) {
        int i = from;
        while (i < text.length()) {
            if (text.charAt(i) != '"') {
                i++;
                continue;
            }
            int end = stringEnd(i + 1);
            int next = skip(end + 1);
            if (next < text.length() && text.charAt(next) == ':') {
                next = skip(next + 1);
                if (next < text.length() && text.charAt(next) == '"') {
                    int valueEnd = stringEnd(next + 1);
                    value(i + 1, end, next + 1, valueEnd);
                    next = valueEnd + 1;
                }
            }
            i = Math.max(next, i + 1);
        }
    }

    private void value(int nameFrom, int nameTo, int from, int to) {
        String name = text.substring(nameFrom, Math.min(nameTo, nameFrom + 20)).toLowerCase(Locale.ROOT);
        String value = text.substring(from, Math.min(to, from + 10));
        boolean streamName = name.equals("stream") && (value.equals("stdout") || value.equals("stderr"));
        if (!NAMES.contains(name) || from == to || streamName) {
            return;
        }
        found = true;
        Escapes.quoted(line, from, to, out);
    }

    /** {@return the index of the quote that ends the string, or that of the end} */
    private int stringEnd(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, text.length());
    }

    private int skip(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }
}
