package dev.goenv.env;

import dev.goenv.secret.Redaction;
import java.util.List;

/**
 * One Go environment variable: its text, where the text comes from, and what it hides.
 *
 * @param name the name, such as {@code GOPROXY}
 * @param text the value as the go command sees it, byte for byte; it may hold secrets
 * @param origin where the text comes from
 * @param shadows the settings of lower layers that this one hides, strongest first; those with the same text included
 * @param changed whether {@code go env -changed} lists the variable
 */
public record GoValue(String name, String text, Origin origin, List<Shadowed> shadows, boolean changed) {
    /**
     * A setting that is not in force.
     *
     * @param text the value it would give, byte for byte; it may hold secrets
     * @param origin where it stands
     */
    public record Shadowed(String text, Origin origin) {
        /** {@return text without secrets, and origin} */
        @Override
        public String toString() {
            return Redaction.redact(text) + " (" + origin + ")";
        }
    }

    /** Copies the list. */
    public GoValue {
        shadows = List.copyOf(shadows);
    }

    /** {@return {@link #text()} fit to be shown: secrets are replaced} */
    public String redactedText() {
        // The name tells too: that of an unknown variable in a file may be API_TOKEN.
        String start = name + "=";
        String line = Redaction.redact(start + text);
        return line.startsWith(start) ? line.substring(start.length()) : Redaction.redact(text);
    }

    /** {@return {@code NAME=text (origin)}, without secrets} */
    @Override
    public String toString() {
        return Redaction.redact(name) + "=" + redactedText() + " (" + origin + ")";
    }
}
