package dev.goenv.probes.internal.output;

import dev.goenv.probes.internal.output.log.LogLine;
import java.util.List;

/** What a line of go output is, by how it begins. */
final class LineKind {
    /** How the lines of git and ssh begin, which older go commands do not indent. */
    private static final List<String> OF_GIT = List.of(
            "fatal: ",
            "remote:",
            "error: ",
            "ssh: ",
            "git@",
            "Host key verification failed",
            "Permission denied",
            "Cloning into");
    /** What tells that a line is about a run of git. */
    private static final List<String> GIT_RUNS = List.of("exit status 1", "exit status 2", "git ");

    /** How lines begin that the go command and the checksum database add to a message without indenting them. */
    private static final List<String> ADDED = List.of(
            "server response:",
            "SECURITY ERROR",
            "This download does NOT match",
            "The bits may have been replaced",
            "have intercepted the download",
            "For more information, see",
            "Confirm the import path",
            "If this is a private repository",
            "go.sum database server misbehavior",
            "old database:",
            "new database:",
            "proof of misbehavior:",
            "The go.sum database is",
            "Please make sure you have",
            "and the repository exists",
            "This usually means",
            "Use -buildvcs=false");
    /** What the go command reports when all is well. */
    private static final List<String> PROGRESS = List.of(
            "go: downloading ",
            "go: finding ",
            "go: found ",
            "go: added ",
            "go: upgraded ",
            "go: downgraded ",
            "go: removed ",
            "go: extracting ",
            "go: creating ",
            "go: copying ",
            "go: to add module requirements",
            "go: trying upgrade",
            "go: updating ",
            "go: switching to ");

    private static final List<String> TEST_BEGINS =
            List.of("=== RUN", "=== CONT", "=== PAUSE", "--- FAIL", "--- PASS", "--- SKIP");
    private static final List<String> TEST_ENDS = List.of("go: ", "ok  \t", "FAIL\t", "?   \t", "exit status ");

    private LineKind() {}

    /** {@return whether a line belongs to the message before it} */
    static boolean continues(LogLine line, String before) {
        String text = line.text();
        if (firstOf(text) == 'g' && text.stripLeading().startsWith("go: ")) {
            return false;
        }
        return line.indented()
                || before.stripTrailing().endsWith(":") && !text.startsWith("go ")
                || before.endsWith(" imports")
                || before.endsWith(" requires")
                || startsWith(ADDED, text)
                || startsWith(OF_GIT, text) && (startsWith(OF_GIT, before.stripLeading()) || runsGit(before))
                || text.startsWith("package ") && text.endsWith("exit status 128");
    }

    private static boolean runsGit(String line) {
        return GIT_RUNS.stream().anyMatch(line::contains);
    }

    /** {@return whether it is a line of {@code go env}: {@code GOAUTH='netrc'}, {@code set GOAUTH=netrc}} */
    static boolean isSetting(String text) {
        int start = text.startsWith("set ") ? 4 : 0;
        int equals = text.indexOf('=', start);
        boolean quoted = equals + 1 < text.length() && "'\"".indexOf(text.charAt(equals + 1)) >= 0;
        return equals > start
                && (start > 0 || quoted)
                && text.substring(start, equals).chars().allMatch(c -> c >= 'A' && c <= 'Z' || c == '_');
    }

    /** {@return whether it is one of the lines that {@code -x} prints for each request or command} */
    static boolean isTrace(String text) {
        return text.startsWith("# get ") || text.startsWith("mkdir -p ") || text.startsWith("cd ");
    }

    static boolean isProgress(String text) {
        return startsWith(PROGRESS, text) && text.indexOf(": ", 4) < 0;
    }

    /** {@return whether the go command says that something failed, which no rule may know} */
    static boolean isUnexplained(String text) {
        return text.startsWith("go: ")
                && text.indexOf(": ", 4) > 0
                && !startsWith(PROGRESS, text)
                && !text.startsWith("go: warning:");
    }

    /** {@return whether tests are running after this line, whose output is the project's own} */
    static boolean testing(String text, boolean before) {
        char first = firstOf(text);
        return (first == '=' || first == '-') && startsWith(TEST_BEGINS, text.stripLeading())
                || before && !startsWith(TEST_ENDS, text) && !text.equals("PASS") && !text.equals("FAIL");
    }

    /** {@return whether it is a compile error, a vet finding or a failed test} */
    static boolean isProject(String text) {
        return text.startsWith("--- FAIL")
                || text.startsWith("FAIL\t")
                || text.startsWith("vet: ")
                || hasPosition(text);
    }

    /**
     * {@return whether the compiler or vet says it: what it quotes of the source is not the go command's} Both write the
     * directory as a dot (cmd/go/internal/work/shell.go, Go 1.27); where the go command could not load an import, it does not.
     */
    static boolean isOfCompiler(String text) {
        return (text.startsWith("./") || text.startsWith(".\\"))
                && hasPosition(text)
                && !text.contains("could not import")
                && !text.contains("//go:debug");
    }

    /** {@return whether a place in a source file begins it: {@code dir/main.go:3:8: }} */
    private static boolean hasPosition(String text) {
        int at = text.indexOf(".go:");
        if (at <= 0 || text.indexOf(' ') >= 0 && text.indexOf(' ') < at) {
            return false;
        }
        int colon = text.indexOf(": ", at + 4);
        return colon > 0 && text.substring(at + 4, colon).chars().allMatch(c -> Ascii.isDigit((char) c) || c == ':');
    }

    /** {@return the first character that is no blank; a blank if there is none} */
    private static char firstOf(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > ' ') {
                return text.charAt(i);
            }
        }
        return ' ';
    }

    private static boolean startsWith(List<String> starts, String text) {
        for (String start : starts) {
            if (text.startsWith(start)) {
                return true;
            }
        }
        return false;
    }
}
