package dev.goenv.probes.internal.vcs;

import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probes.internal.connect.Fetched;
import dev.goenv.probes.internal.connect.ReadingError;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What git says to the first answer of a server, as {@code git ls-remote} prints it after {@code fatal: } (remote-curl.c,
 * functions {@code discover_refs} and {@code check_smart_http}, and http.c, git 2.39). Times are left out.
 */
final class GitWords {
    private static final String ADVERTISEMENT = "application/x-git-upload-pack-advertisement";

    private GitWords() {}

    /**
     * {@return git's words; empty if it accepts the answer}
     *
     * @param url the repository's URL, which may hold user info
     */
    static Optional<String> failure(Fetched fetched, String url) {
        HttpAnswer answer = fetched.answer();
        String shown = url.endsWith("/") ? url : url + "/";
        if (answer.result() != HttpAnswer.Result.ANSWERED) {
            return Optional.of("unable to access '" + shown + "': " + transport(fetched, url));
        }
        return switch (answer.status()) {
            case 200 -> content(fetched, shown);
            case 401 -> Optional.of(credentials(url, shown));
            case 404 -> Optional.of("repository '" + shown + "' not found");
            default -> Optional.of("unable to access '" + shown + "': The requested URL returned error: " + answer.status());
        };
    }

    private static Optional<String> content(Fetched fetched, String shown) {
        String start = new String(fetched.body(), StandardCharsets.ISO_8859_1);
        if (!fetched.answer().contentType().equals(ADVERTISEMENT)) {
            // Not a server that speaks git's protocol: git takes the answer for the file of a simple web server.
            return isRefs(start) ? Optional.empty() : Optional.of(shown + "info/refs not valid: is this a git repository?");
        }
        String line = start.length() < 4 ? "" : start.substring(4, Math.min(start.length(), 64));
        if (line.startsWith("# service=git-upload-pack") || line.startsWith("version 2")) {
            return Optional.empty();
        }
        int end = line.indexOf('\n');
        return Optional.of("invalid server response; got '" + (end < 0 ? line : line.substring(0, end)) + "'");
    }

    /** Whether each line is a hash and a name; so is an empty file, which is an empty repository. */
    private static boolean isRefs(String body) {
        return body.lines().allMatch(line -> line.matches("[0-9a-f]{40}\t.*"));
    }

    private static String credentials(String url, String shown) {
        try {
            GoUrl parsed = GoUrl.parse(url);
            String place = parsed.scheme() + "://" + parsed.host();
            boolean password = parsed.userinfo().flatMap(GoUrl.Userinfo::password).isPresent();
            if (password) {
                return "Authentication failed for '" + shown + "'";
            }
            return "could not read " + (parsed.userinfo().isPresent() ? "Password" : "Username") + " for '" + place
                    + "': terminal prompts disabled";
        } catch (GoSyntaxException e) {
            // Git asks for more than it could get, whatever the URL.
            return "Authentication failed for '" + shown + "'";
        }
    }

    /** Git's words for what Go calls by others, where both are known. */
    private static String transport(Fetched fetched, String url) {
        String words = ReadingError.of(fetched).orElse("no answer");
        Optional<GoUrl> parsed = parse(url);
        String host = parsed.map(GoUrl::hostname).orElse("");
        String port = parsed.map(GoUrl::port)
                .filter(text -> !text.isEmpty())
                .orElse(url.startsWith("http:") ? "80" : "443");
        if (words.contains("no such host")) {
            return "Could not resolve host: " + host;
        } else if (words.contains("connection refused") || words.contains("i/o timeout")) {
            return "Failed to connect to " + host + " port " + port + ": Couldn't connect to server";
        } else if (words.contains("tls: failed to verify certificate")) {
            return "server certificate verification failed";
        }
        return words;
    }

    private static Optional<GoUrl> parse(String url) {
        try {
            return Optional.of(GoUrl.parse(url));
        } catch (GoSyntaxException e) {
            // Then the message goes without host and port.
            return Optional.empty();
        }
    }
}
