package dev.goenv.proxy;

import dev.goenv.secret.Redaction;

/**
 * An entry of GOPROXY that stands after {@code direct} or {@code off}, where the go command does not look.
 *
 * @param text the entry without blanks around it; nothing of it is checked, and it may hold secrets
 * @param position where it begins in the GOPROXY text, counted from 0
 */
public record IgnoredEntry(String text, int position) {
    /** {@return the text, without secrets that can be recognised} */
    @Override
    public String toString() {
        return Redaction.redact(text);
    }
}
