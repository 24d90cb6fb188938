package dev.goenv.env;

import dev.goenv.secret.Redaction;
import java.util.Optional;

/**
 * One flag in {@code GOFLAGS}.
 *
 * @param name the name without hyphens, such as {@code mod}
 * @param value what follows the first {@code =}, or empty if there is none, as is allowed for flags that are on or off
 */
public record GoFlag(String name, Optional<String> value) {
    /** {@return the flag as it may be written, without user info of URLs} */
    @Override
    public String toString() {
        return Redaction.redact("-" + name + value.map(text -> "=" + text).orElse(""));
    }
}
