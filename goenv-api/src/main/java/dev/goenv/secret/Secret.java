package dev.goenv.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/**
 * A text that must not be shown: a password, a token, the value of an Authorization header.
 *
 * <p>Immutable and thread-safe. {@link #toString()} never contains the text, so a secret may sit in a record that is
 * printed, logged or put into a report. Equality is by text, compared in constant time.
 */
public final class Secret {
    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** {@return the secret holding {@code text}, which may be empty} */
    public static Secret of(String text) {
        return new Secret(Objects.requireNonNull(text, "text"));
    }

    /** {@return the text itself; the caller takes over the duty of not showing it} */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8), that.text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return 0;
    }

    /** {@return {@code ***}, whatever the text} */
    @Override
    public String toString() {
        return Redaction.MASK;
    }
}
