package dev.goenv.probes.internal.vcs;

import dev.goenv.module.GoSyntaxException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a file of git's configuration: sections, values in quotation marks, comments, lines that go on
 * (<a href="https://git-scm.com/docs/git-config/2.39.5#_syntax">git-config, Syntax</a>).
 */
final class GitConfigParser {
    /**
     * A line.
     *
     * @param section the section, in lower case
     * @param subsection the subsection as written; empty if there is none
     * @param key the key, in lower case
     * @param value the value; {@code true} if there is no equals sign
     */
    record Entry(String section, String subsection, String key, String value) {}

    private final String text;
    private int at;
    private int line = 1;
    private String section = "";
    private String subsection = "";

    private GitConfigParser(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * {@return the lines of a file, in order}
     *
     * @param name the file's name, for the message
     * @throws GoSyntaxException with git's message, {@code bad config line 3 in file /home/me/.gitconfig}
     */
    static List<Entry> parse(String text, String name) {
        GitConfigParser parser = new GitConfigParser(text.replace("\r\n", "\n"));
        List<Entry> entries = new ArrayList<>();
        try {
            parser.file(entries);
        } catch (BadLine e) {
            throw new GoSyntaxException("bad config line " + parser.line + " in file " + name);
        }
        return entries;
    }

    private static final class BadLine extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    private void file(List<Entry> entries) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                at++;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '#' || c == ';') {
                skipLine();
            } else if (c == '[') {
                header();
            } else {
                entries.add(entry());
            }
        }
    }

    private void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
    }

    private void header() {
        int start = ++at;
        while (isKeyCharacter(peek()) || peek() == '.') {
            at++;
        }
        String name = text.substring(start, at).toLowerCase(Locale.ROOT);
        int dot = name.indexOf('.');
        section = dot < 0 ? name : name.substring(0, dot);
        subsection = dot < 0 ? "" : name.substring(dot + 1);
        if (peek() == ' ' || peek() == '\t') {
            while (peek() == ' ' || peek() == '\t') {
                at++;
            }
            subsection = quotedSubsection();
        }
        if (section.isEmpty() || peek() != ']') {
            throw new BadLine();
        }
        at++;
    }

    private String quotedSubsection() {
        StringBuilder name = new StringBuilder();
        if (peek() != '"') {
            throw new BadLine();
        }
        at++;
        while (peek() != '"') {
            if (peek() == '\\') {
                at++;
            }
            if (peek() == '\n' || at >= text.length()) {
                throw new BadLine();
            }
            name.append(text.charAt(at++));
        }
        at++;
        return name.toString();
    }

    private Entry entry() {
        int start = at;
        while (isKeyCharacter(peek())) {
            at++;
        }
        String key = text.substring(start, at).toLowerCase(Locale.ROOT);
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
        if (key.isEmpty() || !Character.isLetter(key.charAt(0)) || section.isEmpty()) {
            throw new BadLine();
        }
        if (at >= text.length() || peek() == '\n') {
            return new Entry(section, subsection, key, "true");
        }
        if (peek() != '=') {
            throw new BadLine();
        }
        at++;
        return new Entry(section, subsection, key, value());
    }

    private String value() {
        StringBuilder value = new StringBuilder();
        int kept = 0;
        boolean quoted = false;
        while (at < text.length() && peek() != '\n') {
            char c = text.charAt(at++);
            boolean space = c == ' ' || c == '\t';
            if (c == '\\') {
                kept = escape(value) ? value.length() : kept;
            } else if (c == '"') {
                quoted = !quoted;
                kept = value.length();
            } else if (!quoted && (c == '#' || c == ';')) {
                skipLine();
            } else if (quoted || !space || value.length() > 0) {
                value.append(c);
                kept = quoted || !space ? value.length() : kept;
            }
        }
        if (quoted) {
            throw new BadLine();
        }
        value.setLength(kept);
        return value.toString();
    }

    /** What follows a backslash; false if the line goes on. */
    private boolean escape(StringBuilder value) {
        if (at >= text.length()) {
            throw new BadLine();
        }
        char c = text.charAt(at++);
        int known = "ntb\"\\".indexOf(c);
        if (c == '\n') {
            line++;
            return false;
        } else if (known < 0) {
            throw new BadLine();
        }
        value.append("\n\t\b\"\\".charAt(known));
        return true;
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : '\n';
    }

    private static boolean isKeyCharacter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
    }
}
