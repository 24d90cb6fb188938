package dev.goenv.probes.internal.vcs;

import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probes.internal.connect.Fetched;
import dev.goenv.probes.internal.connect.ReadingError;
import dev.goenv.secret.Redaction;
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
        String plain = parse(url).map(parsed -> parsed.withoutUserinfo().text()).orElse(url);
        String shown = plain.endsWith("/") ? plain : plain + "/";
        if (answer.result() != HttpAnswer.Result.ANSWERED) {
            return Optional.of("unable to access '" + shown + "': " + transport(fetched, url));
        }
        return switch (answer.status()) {
            case 200 -> content(fetched, shown);
            case 401 -> Optional.of(credentials(url, shown));
            case 404 -> Optional.of("repository '" + shown + "' not found");
            default ->
                Optional.of("unable to access '" + shown + "': The requested URL returned error: " + answer.status());
        };
    }

    private static Optional<String> content(Fetched fetched, String shown) {
        String start = new String(fetched.body(), StandardCharsets.ISO_8859_1);
        if (!fetched.answer().contentType().equals(ADVERTISEMENT)) {
            // Not a server that speaks git's protocol: git takes the answer for the file of a simple web server.
            return simple(start, fetched.answer(), shown);
        }
        if (start.length() < 4) {
            return Optional.of("the remote end hung up unexpectedly");
        } else if (!start.substring(0, 4).matches("[0-9a-fA-F]{4}")) {
            return Optional.of("protocol error: bad line length character: " + start.substring(0, 4));
        }
        String line = start.substring(4, Math.min(start.length(), 64));
        if (line.startsWith("# service=git-upload-pack") || line.startsWith("version 2")) {
            return Optional.empty();
        }
        int end = line.indexOf('\n');
        return Optional.of("invalid server response; got '" + (end < 0 ? line : line.substring(0, end)) + "'");
    }

    /** The file of a simple web server: each whole line is a hash and a name; without lines the repository is empty. */
    private static Optional<String> simple(String body, HttpAnswer answer, String shown) {
        String lines = body.substring(0, body.lastIndexOf('\n') + 1);
        if (!lines.lines().allMatch(line -> line.indexOf('\t') == 40)) {
            return Optional.of(shown + "info/refs not valid: is this a git repository?");
        }
        // Git takes a page of one line for an empty repository, and the go command then misses its revision.
        return answer.html() ? Optional.of("invalid version: unknown revision") : Optional.empty();
    }

    private static String credentials(String url, String shown) {
        Optional<GoUrl> parsed = parse(url);
        Optional<GoUrl.Userinfo> user = parsed.flatMap(GoUrl::userinfo);
        if (parsed.isEmpty() || user.flatMap(GoUrl.Userinfo::password).isPresent()) {
            return "Authentication failed for '" + shown + "'";
        }
        String place = parsed.get().scheme() + "://" + (user.isPresent() ? Redaction.MASK + "@" : "")
                + parsed.get().host();
        return "could not read " + (user.isPresent() ? "Password" : "Username") + " for '" + place
                + "': terminal prompts disabled";
    }

    /** Git's words for what Go calls by others, where both are known. */
    private static String transport(Fetched fetched, String url) {
        String words = ReadingError.of(fetched).orElse("no answer");
        Optional<GoUrl> parsed = parse(url);
        String host = parsed.map(GoUrl::hostname).orElse("");
        String port =
                parsed.map(GoUrl::port).filter(text -> !text.isEmpty()).orElse(url.startsWith("http:") ? "80" : "443");
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
