package dev.goenv.auth;

import dev.goenv.secret.Redaction;

/** What may be shown of a text that should be a URL or the prefix of one. */
final class Shown {
    private Shown() {}

    /**
     * The text without user info. A header that stands where a URL belongs, since a command forgot the empty line, keeps
     * only its name: its value is most likely a token.
     */
    static String url(String text) {
        int colon = text.indexOf(": ");
        if (colon > 0 && HeaderSyntax.validName(text.substring(0, colon).strip())) {
            return text.substring(0, colon + 2) + Redaction.MASK;
        }
        return text.contains("//")
                ? Redaction.redact(text)
                : Redaction.redact("//" + text).substring(2);
    }
}
