package dev.goenv.examples.lsp;

import org.eclipse.lsp4j.TextEdit;

/** The edit that makes one text of another: the lines from the first to the last that differ, and no other. */
final class LineEdit {
    private LineEdit() {}

    static TextEdit between(DocumentText before, String after) {
        String old = before.toString();
        int shorter = Math.min(old.length(), after.length());
        int same = 0;
        while (same < shorter && old.charAt(same) == after.charAt(same)) {
            same++;
        }
        int start = old.lastIndexOf('\n', same - 1) + 1;
        int tail = 0;
        while (tail < shorter - start
                && old.charAt(old.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        int end = old.length() - tail;
        while (end < old.length() && !startsLine(old, end)) {
            end++;
        }
        int kept = old.length() - end;
        return new TextEdit(before.range(start, end), after.substring(start, after.length() - kept));
    }

    private static boolean startsLine(String text, int offset) {
        return offset == 0 || text.charAt(offset - 1) == '\n';
    }
}
