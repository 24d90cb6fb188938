package dev.goenv.probes.internal.modproxy;

import dev.goenv.module.GoSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the lines of a {@code go.mod}: the parser of {@code golang.org/x/mod/modfile/read.go}, Go 1.27. */
final class GoModLines {
    /**
     * A line with its directive, which stands before the bracket if the line is in a block.
     *
     * @param verb the directive; all words before the bracket, if they are several
     * @param words what follows it
     * @param number the line, counted from 1
     * @param column where the line begins, counted from 1
     * @param inBlock whether the line is in a block
     */
    record Line(String verb, List<String> words, int number, int column, boolean inBlock) {
        Line {
            words = List.copyOf(words);
        }
    }

    private final GoModLexer lexer;
    private final List<Line> lines = new ArrayList<>();
    private GoModLexer.Token token;

    private GoModLines(String text) {
        lexer = new GoModLexer(text);
        token = lexer.next();
    }

    /**
     * {@return the lines that are no comments, in order}
     *
     * @throws GoSyntaxException with Go's message
     */
    static List<Line> read(String text) {
        GoModLines parser = new GoModLines(text);
        parser.file();
        return parser.lines;
    }

    private GoModLexer.Token take() {
        GoModLexer.Token taken = token;
        token = lexer.next();
        return taken;
    }

    private void file() {
        while (token.kind() != GoModLexer.Kind.END_OF_FILE) {
            if (token.kind() == GoModLexer.Kind.WORD) {
                statement();
            } else {
                take();
            }
        }
    }

    private void statement() {
        GoModLexer.Token first = token;
        List<String> words = new ArrayList<>(List.of(take().text()));
        while (true) {
            GoModLexer.Token next = take();
            if (next.kind().endsLine()) {
                lines.add(line(first, words.get(0), words.subList(1, words.size()), false));
                return;
            }
            if (next.is("(") && token.kind().endsLine()) {
                block(first, String.join(" ", words));
                return;
            }
            words.add(next.text());
            if (next.is("(") && token.is(")")) {
                words.add(take().text());
                if (token.kind().endsLine()) {
                    take();
                    return;
                }
            }
        }
    }

    private void block(GoModLexer.Token first, String verb) {
        while (true) {
            if (token.kind() == GoModLexer.Kind.END_OF_FILE) {
                throw lexer.error("syntax error (unterminated block started at go.mod:" + first.line() + ":"
                        + first.column() + ")");
            } else if (token.is(")")) {
                take();
                if (!token.kind().endsLine()) {
                    throw lexer.error("syntax error (expected newline after closing paren)");
                }
                take();
                return;
            } else if (token.kind() == GoModLexer.Kind.WORD) {
                GoModLexer.Token start = token;
                List<String> words = new ArrayList<>();
                while (!token.kind().endsLine()) {
                    words.add(take().text());
                }
                take();
                lines.add(line(start, verb, words, true));
            } else {
                take();
            }
        }
    }

    private static Line line(GoModLexer.Token start, String verb, List<String> words, boolean inBlock) {
        return new Line(verb, words, start.line(), start.column(), inBlock);
    }

    /**
     * {@return the text that a word spells; empty if it has quotation marks in the wrong places}
     *
     * <p>Of the escapes of a quoted string only {@code \\} and {@code \"} are known here.
     */
    static Optional<String> string(String word) {
        if (!word.startsWith("\"")) {
            return word.chars().anyMatch(c -> "\"'`".indexOf(c) >= 0) ? Optional.empty() : Optional.of(word);
        }
        String inner = word.substring(1, word.length() - 1);
        String plain = inner.replace("\\\\", "").replace("\\\"", "");
        return plain.indexOf('\\') >= 0
                ? Optional.empty()
                : Optional.of(inner.replace("\\\"", "\"").replace("\\\\", "\\"));
    }
}
