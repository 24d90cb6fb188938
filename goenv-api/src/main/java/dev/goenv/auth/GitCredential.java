package dev.goenv.auth;

import dev.goenv.internal.syntax.GoSpace;
import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Secret;

/**
 * The answer of {@code git credential fill}, as the method {@code git DIR} of {@code GOAUTH} reads it.
 *
 * <p>Follows {@code cmd/go/internal/auth/gitauth.go}, functions {@code runGitAuth} and {@code parseGitAuth}, Go 1.27.
 * Every text is an answer; lines that do not fit are passed over. A line {@code url=} that is a URL replaces what
 * {@code protocol}, {@code host} and {@code path} said before it.
 *
 * @param url the URL that the credential is for; empty if the answer names none
 * @param username the user name, which may be empty
 * @param password the password, which may be empty
 */
public record GitCredential(String url, String username, Secret password) {
    private static final String FAILED = "'git credential fill' failed for url=";

    /** {@return what the go command writes to the standard input of {@code git credential fill} to ask about a URL} */
    public static String request(String url) {
        return "url=" + url + "\n";
    }

    /** {@return what an answer says} */
    public static GitCredential parse(String output) {
        GoUrl url = GoUrl.of("", "", "");
        String username = "";
        String password = "";
        for (String untrimmed : output.split("\n", -1)) {
            String line = GoSpace.trim(untrimmed);
            int equals = line.indexOf('=');
            String key = equals < 0 ? "" : line.substring(0, equals);
            String value = line.substring(equals + 1);
            switch (key) {
                case "protocol" -> url = with(url, value, url.host(), url.path());
                case "host" -> url = with(url, url.scheme(), value, url.path());
                case "path" -> url = with(url, url.scheme(), url.host(), value);
                case "url" -> url = parsedOr(url, value);
                case "username" -> username = value;
                case "password" -> password = value;
                default -> {}
            }
        }
        return new GitCredential(url.text(), username, Secret.of(password));
    }

    /** The URL with some parts replaced. The raw path stays: Go drops it only when it no longer fits the path. */
    private static GoUrl with(GoUrl url, String scheme, String host, String path) {
        return new GoUrl(
                scheme,
                url.opaque(),
                url.userinfo(),
                host,
                path,
                url.rawPath(),
                url.forceQuery(),
                url.rawQuery(),
                url.fragment(),
                url.rawFragment(),
                url.omitHost());
    }

    private static GoUrl parsedOr(GoUrl otherwise, String text) {
        try {
            return GoUrl.parseRequest(text);
        } catch (GoSyntaxException e) {
            return otherwise;
        }
    }

    /**
     * {@return the credential that the go command stores after asking about a URL}
     *
     * @param requested the URL that git was asked about
     * @throws GoSyntaxException with the go command's message, if the answer is not for that URL; the go command then
     *     goes on without
     */
    public Credential credentialFor(String requested) {
        if (url.isEmpty()) {
            throw new GoSyntaxException(FAILED + Shown.url(requested) + ", could not parse url");
        }
        if (!requested.startsWith(url)) {
            throw new GoSyntaxException("requested a credential for " + Shown.url(requested)
                    + ", but 'git credential fill' provided one for " + Shown.url(url));
        }
        try {
            GoUrl.parse(url);
        } catch (GoSyntaxException e) {
            throw new GoSyntaxException("internal error constructing HTTP HEAD request: " + e.getMessage());
        }
        return Credential.basic(url, username, password);
    }

    /** {@return URL and user name} */
    @Override
    public String toString() {
        return Shown.url(url) + ": username " + Shown.line(username) + " password " + password;
    }
}
