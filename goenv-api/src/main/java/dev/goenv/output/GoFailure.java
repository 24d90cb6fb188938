package dev.goenv.output;

import dev.goenv.secret.Redaction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One thing that failed, as the go command tells it.
 *
 * @param words the message, without what follows under {@code server response:}
 * @param kind what kind of failure it is
 * @param modules what failed, each {@code path@version}, a path alone, or an import path, unescaped; the first ones, where
 *     the same error is told for many; empty if none is told
 * @param requiredBy the modules that lead to it, as in {@code a@v1 requires b@v2}: first the one the project needs
 * @param operation what the go command was doing, in its words: {@code Get}, {@code reading}, {@code verifying module},
 *     {@code git ls-remote}; empty if it is not told
 * @param url the URL it was asking, redacted; empty if it is not told
 * @param host the host that the failure is about, with the port if the text tells one; empty if it is not told
 * @param status the HTTP status that came back
 * @param serverResponse what the server said, which happened there, not here; redacted
 * @param occurrences how many times the text tells it, at least 1
 */
public record GoFailure(
        Excerpt words,
        Kind kind,
        List<String> modules,
        List<String> requiredBy,
        Optional<String> operation,
        Optional<String> url,
        Optional<String> host,
        OptionalInt status,
        Optional<String> serverResponse,
        int occurrences) {
    /**
     * Copies the lists and removes secrets.
     *
     * @throws IllegalArgumentException if it occurs less than once
     */
    public GoFailure {
        modules = modules.stream().map(Redaction::redact).toList();
        requiredBy = requiredBy.stream().map(Redaction::redact).toList();
        operation = operation.map(Redaction::redact);
        url = url.map(Redaction::redact);
        host = host.map(Redaction::redact);
        serverResponse = serverResponse.map(Redaction::redact);
        if (occurrences < 1) {
            throw new IllegalArgumentException("a failure occurs at least once, not " + occurrences + " times");
        }
    }

    /** What kind of failure it is. */
    public enum Kind {
        /** Something about the environment, the network, a service or the go command's own files. */
        ENVIRONMENT,
        /** Something about the project: a compile error, a failed test, a missing package. Its cause is not looked for. */
        PROJECT
    }

    /** {@return what failed first, as in {@link #modules}} */
    public Optional<String> module() {
        return modules.stream().findFirst();
    }

    /** {@return the line and the words} */
    @Override
    public String toString() {
        return words.toString();
    }
}
