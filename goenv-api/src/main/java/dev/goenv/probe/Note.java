package dev.goenv.probe;

import dev.goenv.secret.Redaction;

/**
 * A fact with a name. The kind of evidence for probes that goenv does not bring, and for facts too small for a type.
 *
 * @param name what it is about, dotted and stable: {@code machine.container}
 * @param text the fact, redacted
 */
public record Note(String name, String text) implements Evidence {
    /** Removes secrets. */
    public Note {
        text = Redaction.redact(text);
    }
}
