package dev.goenv.probes.internal.modproxy;

import dev.goenv.internal.syntax.GoSpace;
import dev.goenv.internal.text.GoText;
import dev.goenv.internal.text.UnicodeTables;
import dev.goenv.module.GoSyntaxException;

/** Cuts a {@code go.mod} into tokens: the lexer of {@code golang.org/x/mod/modfile/read.go}, Go 1.27. */
final class GoModLexer {
    /** What a token is. */
    enum Kind {
        END_OF_FILE,
        END_OF_LINE,
        /** A comment after something on its line, which it ends. */
        SUFFIX_COMMENT,
        /** A comment on a line of its own. */
        COMMENT,
        WORD;

        boolean endsLine() {
            return this == END_OF_FILE || this == END_OF_LINE || this == SUFFIX_COMMENT;
        }
    }

    /** A token, and the line on which it begins, counted from 1. */
    record Token(Kind kind, String text, int line, int column) {
        boolean is(String punctuation) {
            return kind == Kind.WORD && text.equals(punctuation);
        }
    }

    private static final String PUNCTUATION = "()[]{},";
    private static final String BLOCK_COMMENT = "mod files must use // comments (not /* */ comments)";

    private final String text;
    private int at;
    private int line = 1;
    private int column = 1;
    private boolean lineBegun;

    GoModLexer(String text) {
        this.text = text;
    }

    /**
     * {@return the next token}
     *
     * @throws GoSyntaxException with Go's message, {@code go.mod:3:5: unexpected newline in string}
     */
    Token next() {
        while (at < text.length() && " \t\r".indexOf(text.charAt(at)) >= 0) {
            read();
        }
        int start = at;
        int startLine = line;
        int startColumn = column;
        if (text.startsWith("//", at)) {
            return comment(start, startLine, startColumn);
        } else if (text.startsWith("/*", at)) {
            throw error(BLOCK_COMMENT);
        } else if (at == text.length()) {
            return new Token(Kind.END_OF_FILE, "", line, column);
        }
        int rune = text.codePointAt(at);
        if (rune == '\n') {
            read();
            lineBegun = false;
            return new Token(Kind.END_OF_LINE, "\n", startLine, startColumn);
        }
        lineBegun = true;
        if (PUNCTUATION.indexOf(rune) >= 0) {
            read();
        } else if (rune == '"' || rune == '`') {
            string(rune);
        } else if (isWord(rune)) {
            word();
        } else {
            throw error("unexpected input character " + character(rune));
        }
        return new Token(Kind.WORD, text.substring(start, at), startLine, startColumn);
    }

    private Token comment(int start, int startLine, int startColumn) {
        Kind kind = lineBegun ? Kind.SUFFIX_COMMENT : Kind.COMMENT;
        while (at < text.length() && text.charAt(at) != '\n') {
            read();
        }
        String comment = text.substring(start, at);
        if (at < text.length()) {
            read();
        }
        lineBegun = false;
        return new Token(kind, comment, startLine, startColumn);
    }

    private void string(int quote) {
        int startLine = line;
        int startColumn = column;
        read();
        int rune = -1;
        while (rune != quote) {
            if (at == text.length()) {
                throw error(startLine, startColumn, "unexpected EOF in string");
            } else if (text.charAt(at) == '\n') {
                throw error("unexpected newline in string");
            }
            rune = read();
            if (rune == '\\' && quote == '"') {
                if (at == text.length()) {
                    throw error(startLine, startColumn, "unexpected EOF in string");
                }
                read();
            }
        }
    }

    private void word() {
        while (at < text.length() && isWord(text.codePointAt(at)) && !text.startsWith("//", at)) {
            if (text.startsWith("/*", at)) {
                throw error(BLOCK_COMMENT);
            }
            read();
        }
    }

    private int read() {
        int rune = text.codePointAt(at);
        at += Character.charCount(rune);
        line += rune == '\n' ? 1 : 0;
        column = rune == '\n' ? 1 : column + 1;
        return rune;
    }

    private static boolean isWord(int rune) {
        // Go reads a byte that is no UTF-8 as U+FFFD, which is printable.
        boolean invalid = rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE;
        return rune != ' '
                && PUNCTUATION.indexOf(rune) < 0
                && (invalid || !GoSpace.isSpace(rune) && UnicodeTables.isPrint(rune));
    }

    /** A character as {@code %#q} prints it, which is as {@code %q}: none that is refused is printable. */
    private static String character(int rune) {
        return GoText.quoteRune(rune);
    }

    /** {@return an error at the place where the lexer is} */
    GoSyntaxException error(String message) {
        return error(line, column, message);
    }

    /** {@return an error at a place; the column is told only if it is not the first} */
    static GoSyntaxException error(int line, int column, String message) {
        return new GoSyntaxException("go.mod:" + line + (column > 1 ? ":" + column : "") + ": " + message);
    }
}
