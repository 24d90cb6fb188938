package dev.goenv.auth;

import dev.goenv.secret.Redaction;

/** What may be shown of a text that should be a URL or the prefix of one. */
final class Shown {
    private Shown() {}

    /** A URL or prefix without user info, also where no scheme tells that there is one. */
    static String url(String text) {
        boolean plain = isHeader(text) || text.contains("//");
        return plain ? line(text) : Redaction.redact("//" + text).substring(2);
    }

    /** A line of a command's output without user info, or nothing of it if it is a header. */
    static String line(String text) {
        return isHeader(text) ? Redaction.MASK : Redaction.redact(text);
    }

    /**
     * Whether a header stands where a URL belongs, since a command forgot the empty line. Its value is most likely a token.
     */
    static boolean isHeader(String text) {
        int colon = text.indexOf(": ");
        return colon > 0 && HeaderSyntax.validName(text.substring(0, colon).strip());
    }
}
