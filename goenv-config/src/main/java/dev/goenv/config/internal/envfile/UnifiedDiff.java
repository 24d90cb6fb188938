package dev.goenv.config.internal.envfile;

import dev.goenv.internal.syntax.GoBytes;
import dev.goenv.secret.Redaction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The difference between two contents of an environment file, to be read by people: a unified diff with secrets replaced
 * and control characters escaped.
 */
final class UnifiedDiff {
    private static final int CONTEXT = 3;
    private static final long MAX_TABLE = 1_000_000;

    /** A line of the diff: what happens to it, its text, and how many old and new lines precede it. */
    private record Row(char sign, String text, int oldBefore, int newBefore) {}

    private UnifiedDiff() {}

    /** {@return the diff, empty if nothing differs; a content that is absent is one that does not exist} */
    static String of(String path, Optional<byte[]> before, Optional<byte[]> after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        List<Row> rows = rows(old, now);
        String shownPath = Redaction.redact(path);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).sign() == ' ') {
                continue;
            }
            if (out.isEmpty()) {
                out.append("--- ")
                        .append(before.isPresent() ? shownPath : "/dev/null")
                        .append('\n');
                out.append("+++ ")
                        .append(after.isPresent() ? shownPath : "/dev/null")
                        .append('\n');
            }
            int end = hunkEnd(rows, i);
            append(out, rows.subList(Math.max(0, i - CONTEXT), Math.min(rows.size(), end + CONTEXT)));
            i = end;
        }
        return out.toString();
    }

    /** The index after the last changed row of the hunk that begins with the changed row {@code start}. */
    private static int hunkEnd(List<Row> rows, int start) {
        int end = start + 1;
        for (int i = end; i < rows.size() && i - end <= 2 * CONTEXT; i++) {
            if (rows.get(i).sign() != ' ') {
                end = i + 1;
            }
        }
        return end;
    }

    private static void append(StringBuilder out, List<Row> hunk) {
        Row first = hunk.get(0);
        long olds = hunk.stream().filter(r -> r.sign() != '+').count();
        long news = hunk.stream().filter(r -> r.sign() != '-').count();
        out.append("@@ -").append(range(first.oldBefore(), olds));
        out.append(" +").append(range(first.newBefore(), news)).append(" @@\n");
        hunk.forEach(row -> out.append(row.sign()).append(row.text()).append('\n'));
    }

    private static String range(int before, long count) {
        return (count == 0 ? before : before + 1) + "," + count;
    }

    private static List<Row> rows(List<String> old, List<String> now) {
        int start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            start++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < start; i++) {
            rows.add(new Row(' ', shown(old.get(i)), i, i));
        }
        addMiddle(rows, old.subList(start, old.size() - tail), now.subList(start, now.size() - tail));
        for (int k = tail; k > 0; k--) {
            rows.add(new Row(' ', shown(old.get(old.size() - k)), old.size() - k, now.size() - k));
        }
        return rows;
    }

    private static void addMiddle(List<Row> rows, List<String> old, List<String> now) {
        int start = rows.size();
        int[][] common = commonLines(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                rows.add(new Row(' ', shown(old.get(i)), start + i++, start + j++));
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                rows.add(new Row('-', shown(old.get(i)), start + i++, start + j));
            } else {
                rows.add(new Row('+', shown(now.get(j)), start + i, start + j++));
            }
        }
    }

    /** The lengths of the longest common subsequences of all tails; all zero where the table would be too large. */
    private static int[][] commonLines(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][];
        boolean small = (long) old.size() * now.size() <= MAX_TABLE;
        for (int i = old.size(); i >= 0; i--) {
            common[i] = small || i == old.size() ? new int[now.size() + 1] : common[i + 1];
            for (int j = now.size() - 1; small && i < old.size() && j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** The lines as byte strings, each with its line feed if it has one. */
    private static List<String> lines(Optional<byte[]> content) {
        String text = new String(content.orElse(new byte[0]), StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start) + 1;
            end = end == 0 ? text.length() : end;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    private static String shown(String line) {
        boolean ended = line.endsWith("\n");
        String text = Redaction.redact(GoBytes.decode(ended ? line.substring(0, line.length() - 1) : line));
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> appendVisibly(out, c));
        return ended
                ? out.toString()
                : out.append("\n\\ No newline at end of file").toString();
    }

    /** A terminal must not take its orders from the file, and a carriage return is to be seen. */
    private static void appendVisibly(StringBuilder out, int c) {
        if (c == '\r') {
            out.append("\\r");
        } else if (c != '\t' && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)) {
            out.append(String.format(Locale.ROOT, "\\u%04x", c));
        } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            out.append(String.format(Locale.ROOT, "\\x%02x", c & 0xFF));
        } else {
            out.appendCodePoint(c);
        }
    }
}
