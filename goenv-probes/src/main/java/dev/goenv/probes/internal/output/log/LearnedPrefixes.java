package dev.goenv.probes.internal.output.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Set;

/**
 * Prefixes that could be words of a message: {@code [build] }, {@code make[1]: }, {@code Error: }, an indentation. They are taken
 * where a message of go surely follows. The lines after it have the same prefix, so it is remembered and taken there too.
 */
final class LearnedPrefixes {
    private static final int MAX_REMEMBERED = 8;

    /** Git and go say these themselves, so the next line may need them. */
    private static final Set<String> OWN_WORDS =
            Set.of("remote: ", "error: ", "Error: ", "ERROR: ", "fatal: ", "warning: ", "package ", "stderr: ");

    private final Deque<String> remembered = new ArrayDeque<>();
    private String margin = "";

    /** {@return the index after the prefix; 0 if there is none} */
    int end(String line, boolean afterIndented) {
        if (line.isEmpty() || line.startsWith("go: ")) {
            return 0;
        }
        if (line.charAt(0) == ' ') {
            return margin(line, afterIndented);
        }
        if (!line.startsWith(margin)) {
            margin = "";
        }
        String known = known(line);
        if (!known.isEmpty()) {
            return known.length();
        }
        if (line.charAt(0) == '\t' || GoWords.message(line, 0)) {
            return 0;
        }
        int end = shape(line);
        if (end > 0) {
            remember(line.substring(0, end));
        }
        return end;
    }

    private int margin(String line, boolean afterIndented) {
        if (!margin.isEmpty() && line.startsWith(margin)) {
            return margin.length();
        }
        margin = "";
        Cursor cursor = new Cursor(line);
        int count = cursor.spaces();
        if (count < 2 || afterIndented || !cursor.ahead("go: ")) {
            return 0;
        }
        margin = line.substring(0, count);
        return count;
    }

    private String known(String line) {
        Iterator<String> each = remembered.iterator();
        while (each.hasNext()) {
            String prefix = each.next();
            if (line.startsWith(prefix) || line.equals(prefix.stripTrailing())) {
                return line.length() < prefix.length() ? line : prefix;
            }
        }
        return "";
    }

    private void remember(String prefix) {
        if (OWN_WORDS.contains(prefix) || prefix.length() > Cursor.MAX_WORD) {
            return;
        }
        remembered.addFirst(prefix);
        if (remembered.size() > MAX_REMEMBERED) {
            remembered.removeLast();
        }
    }

    private static int shape(String line) {
        Cursor cursor = new Cursor(line);
        if (bracket(cursor) || label(cursor) || level(cursor) || bullet(cursor)) {
            return cursor.at();
        }
        return stderr(line);
    }

    private static boolean follows(Cursor cursor) {
        cursor.spaces();
        boolean message = GoWords.message(cursor.text(), cursor.at());
        if (!message) {
            cursor.moveTo(0);
        }
        return message;
    }

    private static boolean bracket(Cursor cursor) {
        if (cursor.literal("[") && cursor.through(']') && cursor.peek() == ' ' && follows(cursor)) {
            return true;
        }
        cursor.moveTo(0);
        return false;
    }

    /** A word with a colon. A path with one is a message itself. */
    private static boolean label(Cursor cursor) {
        if (cursor.name("-[]:@#*+")
                && cursor.text().charAt(cursor.at() - 1) == ':'
                && cursor.peek() == ' '
                && follows(cursor)) {
            return true;
        }
        cursor.moveTo(0);
        return false;
    }

    private static boolean level(Cursor cursor) {
        for (String word : new String[] {"ERROR", "WARN", "INFO", "DEBUG", "FATAL", "ERRO", "error", "info", "warn"}) {
            if (cursor.literal(word)) {
                boolean message = cursor.peek() == ' ' && follows(cursor);
                if (message) {
                    return true;
                }
                cursor.moveTo(0);
            }
        }
        return false;
    }

    private static boolean bullet(Cursor cursor) {
        if (cursor.oneOf("-*\u2022\u2716\u00d7") && cursor.peek() == ' ' && follows(cursor)) {
            return true;
        }
        cursor.moveTo(0);
        return false;
    }

    /** {@code err: exit status 1: stderr: } of golang.org/x/tools/go/packages, in gopls. */
    private static int stderr(String line) {
        int found = line.indexOf("stderr: ");
        if (found < 0) {
            return 0;
        }
        int end = found + "stderr: ".length();
        return GoWords.message(line, end) ? end : 0;
    }
}
