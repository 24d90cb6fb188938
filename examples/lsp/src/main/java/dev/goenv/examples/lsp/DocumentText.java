package dev.goenv.examples.lsp;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * The text of a document and where its lines begin, as LSP counts: lines and characters from 0, characters in UTF-16 units,
 * which are Java's. A line ends with {@code \n}, {@code \r\n} or {@code \r}. Immutable.
 */
final class DocumentText {
    private final String text;
    private final List<Integer> starts;

    private DocumentText(String text) {
        this.text = text;
        List<Integer> begins = new ArrayList<>();
        begins.add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || c == '\r' && !pair) {
                begins.add(i + 1);
            }
        }
        this.starts = List.copyOf(begins);
    }

    static DocumentText of(String text) {
        return new DocumentText(text);
    }

    /** {@return the text after a change: all of it replaced, or a range} */
    DocumentText changed(TextDocumentContentChangeEvent change) {
        if (change.getRange() == null) {
            return new DocumentText(change.getText());
        }
        int start = offset(change.getRange().getStart());
        int end = Math.max(start, offset(change.getRange().getEnd()));
        return new DocumentText(text.substring(0, start) + change.getText() + text.substring(end));
    }

    /** {@return the offset of a position; beyond the end of its line or of the text, that end} */
    int offset(Position position) {
        int line = position.getLine();
        if (line >= starts.size()) {
            return text.length();
        }
        int start = starts.get(line);
        return Math.min(start + Math.max(position.getCharacter(), 0), lineEnd(line));
    }

    /** {@return the position of an offset; beyond the text, its end} */
    Position position(long offset) {
        int at = (int) Math.max(0, Math.min(offset, text.length()));
        int low = 0;
        int high = starts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts.get(middle) <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return new Position(low, at - starts.get(low));
    }

    /** {@return the range between two offsets} */
    Range range(long start, long end) {
        return new Range(position(start), position(end));
    }

    private int lineEnd(int line) {
        int end = line + 1 < starts.size() ? starts.get(line + 1) : text.length();
        while (end > starts.get(line) && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** {@return the whole text} */
    @Override
    public String toString() {
        return text;
    }
}
