package dev.goenv.examples.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Range;

/**
 * The lines of a go/env file as the go command counts them, from 1, which the origins of goenv follow: only {@code \n} ends a
 * line. An editor may count more of them; what leaves this class are its positions.
 */
final class EnvLines {
    private final DocumentText text;
    private final List<Line> lines = new ArrayList<>();

    EnvLines(DocumentText text) {
        this.text = text;
        String all = text.toString();
        for (int start = 0; start < all.length(); ) {
            int newline = all.indexOf('\n', start);
            int end = newline < 0 ? all.length() : newline;
            lines.add(new Line(lines.size() + 1, start, all.substring(start, end)));
            start = end + 1;
        }
    }

    /**
     * A line.
     *
     * @param number its number, from 1
     * @param start the offset of its first character in the text
     * @param content the line without its line feed
     */
    record Line(int number, int start, String content) {
        /** {@return the variable that the line sets, if the go command sees it (readEnvFile in cfg.go)} */
        Optional<String> variable() {
            int equals = content.indexOf('=');
            boolean visible = equals > 0 && content.charAt(0) >= 'A' && content.charAt(0) <= 'Z';
            return visible ? Optional.of(content.substring(0, equals)) : Optional.empty();
        }

        private boolean holds(int offset) {
            return offset >= start && offset <= start + content.length();
        }
    }

    /** {@return a line by its number} */
    Optional<Line> line(int number) {
        return number >= 1 && number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
    }

    /** {@return the line that an offset lies in} */
    Optional<Line> lineAt(int offset) {
        return lines.stream().filter(line -> line.holds(offset)).findFirst();
    }

    /** {@return the line in force for a variable: the last one} */
    Optional<Line> lineOf(String variable) {
        return lines.stream()
                .filter(line -> line.variable().filter(variable::equals).isPresent())
                .reduce((first, last) -> last);
    }

    /** {@return where the value stands; the whole line, if there is none or the go command does not see it} */
    Range valueRange(Line line) {
        int skipped = line.variable().map(name -> name.length() + 1).orElse(0);
        String content = visible(line);
        int from = skipped < content.length() ? skipped : 0;
        while (from < content.length() - 1 && Character.isWhitespace(content.charAt(from))) {
            from++;
        }
        return text.range(line.start() + (long) from, line.start() + (long) content.length());
    }

    /** {@return where the name stands; the whole line, if the go command does not see it} */
    Range nameRange(Line line) {
        int length = line.variable().map(String::length).orElse(visible(line).length());
        return text.range(line.start(), line.start() + (long) length);
    }

    /** The line without a carriage return, which no editor shows. */
    private static String visible(Line line) {
        String content = line.content();
        return content.endsWith("\r") ? content.substring(0, content.length() - 1) : content;
    }
}
