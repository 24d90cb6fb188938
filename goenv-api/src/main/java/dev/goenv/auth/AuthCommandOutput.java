package dev.goenv.auth;

import dev.goenv.internal.syntax.GoSpace;
import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The format in which a {@code GOAUTH} command prints credentials: sets of URLs, an empty line, headers, an empty line.
 *
 * <pre>{@code
 * https://example.com
 * https://example.net/api/
 *
 * Authorization: Basic dXNlcjpwYXNz
 *
 * }</pre>
 *
 * <p>Follows {@code cmd/go/internal/auth/userauth.go}, function {@code parseUserAuth}, Go 1.27. Both empty lines are
 * needed, lines end with a bare line feed, and a header without a blank after its colon is refused. A set without
 * headers takes back what was stored for its URLs.
 *
 * @param credentials one for each different URL, without {@code https://}, in the order in which the URLs first appear
 */
public record AuthCommandOutput(List<Credential> credentials) {
    /** Copies the list. */
    public AuthCommandOutput {
        credentials = List.copyOf(credentials);
    }

    /**
     * {@return the credentials in the output of a command; none for the empty text}
     *
     * @throws GoSyntaxException with the go command's message, in which a header that stands where a URL should is
     *     replaced
     */
    public static AuthCommandOutput parse(String output) {
        Map<String, Credential> byPrefix = new LinkedHashMap<>();
        Lines lines = new Lines(output);
        while (lines.hasMore()) {
            List<String> prefixes = new ArrayList<>();
            String line = lines.next("URLs");
            for (; !line.isEmpty(); line = lines.next("URLs")) {
                prefixes.add(prefix(line));
            }
            Map<String, List<Secret>> headers = new LinkedHashMap<>();
            for (line = lines.next("headers"); !line.isEmpty(); line = lines.next("headers")) {
                addHeader(headers, line);
            }
            prefixes.forEach(prefix -> byPrefix.put(prefix, new Credential(prefix, headers)));
        }
        return new AuthCommandOutput(List.copyOf(byPrefix.values()));
    }

    private static String prefix(String line) {
        String url;
        try {
            url = GoUrl.parseRequest(line, Shown.isHeader(line) ? Shown.line(line) : line)
                    .text();
        } catch (GoSyntaxException e) {
            throw new GoSyntaxException("could not parse URL " + Shown.line(line) + ": " + e.getMessage());
        }
        return url.startsWith("https://") ? url.substring("https://".length()) : url;
    }

    private static void addHeader(Map<String, List<Secret>> headers, String line) {
        int colon = line.indexOf(": ");
        String value = colon < 0 ? "" : GoSpace.trim(line.substring(colon + 2));
        if (colon <= 0 || !HeaderSyntax.validName(line.substring(0, colon)) || !HeaderSyntax.validValue(value)) {
            throw new GoSyntaxException("invalid format: invalid header line");
        }
        headers.computeIfAbsent(HeaderSyntax.canonicalName(line.substring(0, colon)), name -> new ArrayList<>())
                .add(Secret.of(value));
    }

    /** {@return the prefixes and names of headers, without their values} */
    @Override
    public String toString() {
        return credentials.toString();
    }

    /** Lines that each need their line feed. */
    private static final class Lines {
        private final String text;
        private int position;

        Lines(String text) {
            this.text = text;
        }

        boolean hasMore() {
            return position < text.length();
        }

        String next(String part) {
            int end = text.indexOf('\n', position);
            if (end < 0) {
                throw new GoSyntaxException("invalid format: missing empty line after " + part);
            }
            String line = text.substring(position, end);
            position = end + 1;
            return line;
        }
    }
}
