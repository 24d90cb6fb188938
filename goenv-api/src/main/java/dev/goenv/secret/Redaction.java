package dev.goenv.secret;

/**
 * Removes what looks like a secret from a text that is to be shown.
 *
 * <p>What is replaced by {@value #MASK}:
 *
 * <ul>
 *   <li>the user info of URLs, broken ones included: several {@code @}, bad escapes, a raw {@code /}, {@code ?} or
 *       {@code #} in the password, blanks in it; with or without a scheme ({@code user:word@host:8080}), alone or in a list;
 *   <li>the value of a query parameter, variable, JSON member or flag whose name says that it is secret
 *       ({@code token=x}, {@code "password": "x"}, {@code --api-key x}), and {@code login x password y} of a netrc file;
 *   <li>the credentials of Authorization and Proxy-Authorization headers, and after the words Basic and Bearer;
 *   <li>tokens of well-known shape (GitHub, GitLab, Slack, AWS, npm, Google, JSON web tokens) and private keys in PEM.
 * </ul>
 *
 * <p>What stays: {@code path@v1.2.3} and other module queries, {@code /@v/list}, e-mail addresses,
 * {@code git@github.com:org/repo} and {@code ssh://git@host} (a well-known user without a password is no secret; any other
 * user name in a URL may be a token and goes), verifier keys ({@code name+hash+key}), Windows paths, {@code host:port/path}.
 *
 * <p>Limits, since some texts have two readings: in {@code http://name.tld/rest@word} without a colon the part before
 * {@code @} is taken for host and path. Where a user info may reach over several list entries, too much is hidden rather
 * than too little.
 *
 * <p>Pure functions, thread-safe, linear in the length of the text; {@code redact(redact(x))} equals {@code redact(x)}.
 */
public final class Redaction {
    /** What stands in the place of a removed secret. */
    public static final String MASK = "***";

    /** Masking may bring a pattern to light that the secret hid; so often do we look again. Two rounds are usual. */
    private static final int MAX_ROUNDS = 8;

    private Redaction() {}

    /** {@return {@code text} with every secret that can be recognised replaced by {@link #MASK}} */
    public static String redact(String text) {
        String shown = text;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            String next = redactOnce(shown);
            if (next.equals(shown)) {
                return shown;
            }
            shown = next;
        }
        return shown;
    }

    private static String redactOnce(String text) {
        Spans secrets = new Spans();
        TokenRule.find(text, secrets);
        NamedValueRule.find(text, secrets);
        UserinfoRule.find(text, secrets);
        return secrets.mask(text);
    }
}
