package dev.goenv.probes.internal.output.log;

import java.util.List;

/** How lines of the go command begin, and how its messages go on behind a colon. Looks at the first 300 characters at most. */
final class GoWords {
    private static final int MAX_LOOK = 300;

    /** Beginnings of messages that are enough to tell that what stands before them is a prefix. */
    private static final List<String> MESSAGES = List.of(
            "go: ",
            "go get: ",
            "go build: ",
            "go install: ",
            "go list: ",
            "go mod download: ",
            "go mod tidy: ",
            "go mod vendor: ",
            "Get \"http",
            "reading http",
            "verifying module",
            "verifying go.mod",
            "unrecognized import path \"",
            "missing go.sum entry",
            "dial tcp ",
            "module lookup disabled by ");

    /** Other beginnings of lines, of go and what it runs, of shells and tools around it. */
    private static final List<String> OPENINGS = List.of(
            "go ",
            "go.mod:",
            "Get http",
            "verifying ",
            "module ",
            "package ",
            "warning: ",
            "fatal: ",
            "error: ",
            "Error: ",
            "ERROR",
            "WARN",
            "INFO",
            "remote: ",
            "remote:",
            "exit status ",
            "ok  \t",
            "FAIL",
            "PASS",
            "SECURITY ERROR",
            "server response:",
            "goroutine ",
            "panic: ",
            "import ",
            "build ",
            "make: ",
            "make[",
            "GOAUTH",
            "Cloning into",
            "vendor/",
            "internal/",
            "old database",
            "new database",
            "downloaded: ",
            "WORK=",
            "mkdir ",
            "cd ",
            "cat ");

    /** What follows a colon in an error of Go's network and module packages. */
    private static final List<String> SEGMENTS = List.of(
            "dial tcp",
            "dial udp",
            "dial unix",
            "lookup ",
            "read tcp",
            "read udp",
            "write tcp",
            "write udp",
            "read: ",
            "write: ",
            "connect: ",
            "connectex: ",
            "wsarecv: ",
            "wsasend: ",
            "proxyconnect tcp",
            "socks connect",
            "net/http: ",
            "http: ",
            "http2: ",
            "tls: ",
            "x509: ",
            "remote error: ",
            "context deadline",
            "context canceled",
            "connection re",
            "i/o timeout",
            "no such host",
            "server misbehaving",
            "network is unreachable",
            "no route to host",
            "EOF",
            "unexpected EOF",
            "stream error: ",
            "https fetch: ",
            "unknown revision",
            "invalid version: ",
            "invalid response",
            "checksum mismatch",
            "unrecognized import path",
            "Get \"",
            "reading http",
            "400 ",
            "401 ",
            "403 ",
            "404 ",
            "407 ",
            "410 ",
            "429 ",
            "500 ",
            "502 ",
            "503 ",
            "504 ",
            "operation timed out",
            "connection timed out",
            "git ls-remote",
            "git fetch");

    private GoWords() {}

    /** {@return whether a message of go surely begins at this index} */
    static boolean message(String text, int from) {
        return startsWithAny(text, from, MESSAGES) || position(text, from) || moduleVersion(text, from);
    }

    /** {@return whether a line may begin here, so that it is no rest of the line before} */
    static boolean opening(String text, int from) {
        if (from >= text.length()) {
            return true;
        }
        char c = text.charAt(from);
        boolean sign =
                "$+#>*={}<|`~\u2500".indexOf(c) >= 0 || text.startsWith("--", from) || text.startsWith("- ", from);
        return sign || message(text, from) || startsWithAny(text, from, OPENINGS);
    }

    /** {@return whether the text goes on behind a colon here} */
    static boolean segment(String text, int from) {
        return startsWithAny(text, from, SEGMENTS);
    }

    private static boolean startsWithAny(String text, int from, List<String> beginnings) {
        for (String beginning : beginnings) {
            if (text.startsWith(beginning, from)) {
                return true;
            }
        }
        return false;
    }

    /** {@code main.go:3:8: }. */
    private static boolean position(String text, int from) {
        String word = word(text, from);
        int found = word.indexOf(".go:");
        if (found <= 0) {
            return false;
        }
        Cursor cursor = new Cursor(text);
        cursor.moveTo(from + found + 4);
        if (!cursor.digits(1, 7) || !cursor.literal(":")) {
            return false;
        }
        return cursor.literal(" ") || (cursor.digits(1, 7) && cursor.literal(": "));
    }

    /** {@code example.com/hello@v1.0.0: }. */
    private static boolean moduleVersion(String text, int from) {
        String word = word(text, from);
        if (!word.endsWith(":") || word.indexOf('"') >= 0 || from + word.length() == text.length()) {
            return false;
        }
        int at = word.indexOf("@v");
        if (at < 0 || !Cursor.isDigit(word.charAt(at + 2))) {
            return false;
        }
        int slash = word.indexOf('/');
        int dot = word.indexOf('.');
        return dot > 0 && dot < (slash < 0 || slash > at ? at : slash);
    }

    private static String word(String text, int from) {
        int max = Math.min(text.length(), from + MAX_LOOK);
        int end = from;
        while (end < max && text.charAt(end) != ' ') {
            end++;
        }
        return text.substring(from, end);
    }
}
