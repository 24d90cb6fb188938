package dev.goenv.toolchain;

import dev.goenv.internal.syntax.GoSpace;

/**
 * The {@code go} and {@code toolchain} lines of a {@code go.mod} or {@code go.work}, as the go command reads them before it
 * knows whether it understands the file.
 *
 * <p>It does not parse: the first line that starts with the word counts, wherever it stands, inside a block too, and a
 * word in brackets is not seen ({@code cmd/go/internal/gover/gomod.go}, function {@code GoModLookup}, Go 1.27). So a file
 * of a future syntax still tells which toolchain understands it. Immutable.
 *
 * @param go the text after {@code go}, which need not be a version; empty if there is no such line
 * @param toolchain the text after {@code toolchain}, which need not be a name; empty if there is no such line
 */
public record VersionLines(String go, String toolchain) {
    /** What no file says. */
    public static final VersionLines NONE = new VersionLines("", "");

    /** {@return the lines found in {@code content}, the text of a file} */
    public static VersionLines scan(String content) {
        return new VersionLines(lookup(content, "go"), lookup(content, "toolchain"));
    }

    private static String lookup(String content, String word) {
        int start = 0;
        while (start < content.length()) {
            int end = content.indexOf('\n', start);
            end = end < 0 ? content.length() : end;
            String line = GoSpace.trim(content.substring(start, end));
            if (line.length() > word.length()
                    && line.startsWith(word)
                    && " \t".indexOf(line.charAt(word.length())) >= 0) {
                int comment = line.indexOf("//");
                return GoSpace.trim(line.substring(word.length(), comment < 0 ? line.length() : comment));
            }
            start = end + 1;
        }
        return "";
    }
}
