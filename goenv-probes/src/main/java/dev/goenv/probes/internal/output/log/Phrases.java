package dev.goenv.probes.internal.output.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that Go, git and Windows always say together: a line end inside of them was put there by a terminal or a mail. */
final class Phrases {
    private static final List<String> ALL = List.of(
            "connection refused",
            "connection reset by peer",
            "connection timed out",
            "operation timed out",
            "operation not permitted",
            "i/o timeout",
            "no such host",
            "server misbehaving",
            "network is unreachable",
            "no route to host",
            "broken pipe",
            "permission denied",
            "no space left on device",
            "no such file or directory",
            "read-only file system",
            "context deadline exceeded",
            "context canceled",
            "(Client.Timeout exceeded while awaiting headers)",
            "TLS handshake timeout",
            "tls: failed to verify certificate",
            "remote error: tls: handshake failure",
            "x509: certificate signed by unknown authority",
            "x509: certificate has expired or is not yet valid",
            "x509: certificate is valid for",
            "x509: certificate is not valid for any names, but wanted to match",
            "x509: cannot validate certificate for",
            "because it doesn't contain any IP SANs",
            "x509: certificate relies on legacy Common Name field, use SANs instead",
            "x509: OSStatus",
            "first record does not look like a TLS handshake",
            "server gave HTTP response to HTTPS client",
            "malformed HTTP response",
            "proxyconnect tcp: dial tcp",
            "dial tcp",
            "dial udp",
            "read tcp",
            "read udp",
            "write tcp",
            "Get \"https://",
            "Get \"http://",
            "reading https://",
            "reading http://",
            "socks connect tcp",
            "dial tcp: lookup",
            "Temporary failure in name resolution",
            "connectex: A connection attempt failed because the connected party did not properly respond after a period of time, or"
                    + " established connection failed because connected host has failed to respond.",
            "connectex: No connection could be made because the target machine actively refused it.",
            "connectex: A socket operation was attempted to an unreachable network.",
            "connectex: An attempt was made to access a socket in a way forbidden by its access permissions.",
            "wsarecv: An existing connection was forcibly closed by the remote host.",
            "wsasend: An existing connection was forcibly closed by the remote host.",
            "wsarecv: A connection attempt failed because the connected party did not properly respond after a period of time, or"
                    + " established connection failed because connected host has failed to respond.",
            "The process cannot access the file because it is being used by another process.",
            "Access is denied.",
            "404 Not Found",
            "410 Gone",
            "403 Forbidden",
            "401 Unauthorized",
            "407 Proxy Authentication Required",
            "429 Too Many Requests",
            "500 Internal Server Error",
            "502 Bad Gateway",
            "503 Service Unavailable",
            "504 Gateway Timeout",
            "unrecognized import path",
            "invalid version: unknown revision",
            "verifying module: checksum mismatch",
            "executable file not found in $PATH",
            "executable file not found in %PATH%",
            "missing go.sum entry",
            "no secure protocol found for repository",
            "module lookup disabled by GOPROXY=off",
            "zip: not a valid zip file",
            "unexpected end of JSON input",
            "looking for beginning of value",
            "terminal prompts disabled",
            "could not read Username for",
            "Could not resolve host",
            "Could not read from remote repository.",
            "Host key verification failed.",
            "cannot find module providing package",
            "no required module provides package",
            "module declares its path as",
            "but was required as",
            "stopped after 10 redirects",
            "exit status 128",
            "Couldn't connect to server",
            "server certificate verification failed");

    /** A place where a phrase may be broken: the line before ends with its first {@code end} characters. */
    private record Seam(String phrase, int end, int begin) {}

    private static final Map<Integer, List<Seam>> SEAMS = seams();

    private Phrases() {}

    private static Map<Integer, List<Seam>> seams() {
        Map<Integer, List<Seam>> seams = new HashMap<>();
        for (String phrase : ALL) {
            for (int i = 1; i < phrase.length(); i++) {
                add(seams, new Seam(phrase, i, i));
                if (phrase.charAt(i) == ' ') {
                    add(seams, new Seam(phrase, i, i + 1));
                }
            }
        }
        return Map.copyOf(seams);
    }

    private static void add(Map<Integer, List<Seam>> seams, Seam seam) {
        int key = key(seam.phrase.charAt(seam.end - 1), seam.phrase.charAt(seam.begin));
        seams.computeIfAbsent(key, k -> new ArrayList<>()).add(seam);
    }

    private static int key(char last, char first) {
        return last << 16 | first;
    }

    /**
     * {@return how the lines go together, if a phrase is broken between them}
     *
     * @param before the end of the one line
     * @param after the other from its first character that is no space
     */
    static Wraps.Joint joint(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return Wraps.Joint.NONE;
        }
        int key = key(before.charAt(before.length() - 1), after.charAt(0));
        for (Seam seam : SEAMS.getOrDefault(key, List.of())) {
            if (broken(seam, before, after)) {
                return seam.begin > seam.end ? Wraps.Joint.SPACED : Wraps.Joint.CLOSE;
            }
        }
        return Wraps.Joint.NONE;
    }

    private static boolean broken(Seam seam, String before, String after) {
        int rest = seam.phrase.length() - seam.begin;
        if (!before.regionMatches(before.length() - seam.end, seam.phrase, 0, seam.end)
                || outside(before, before.length() - seam.end - 1)) {
            return false;
        }
        // A second break may follow before the phrase ends.
        int length = Math.min(rest, after.length());
        boolean whole = rest <= after.length();
        return after.regionMatches(0, seam.phrase, seam.begin, length)
                && (whole ? !goesOn(seam.phrase, after, rest) : length >= 8);
    }

    private static boolean goesOn(String phrase, String after, int index) {
        return Cursor.isWord(phrase.charAt(phrase.length() - 1)) && outside(after, index);
    }

    /** Whether a word goes on at the index. */
    private static boolean outside(String text, int index) {
        return index >= 0 && index < text.length() && Cursor.isWord(text.charAt(index));
    }
}
