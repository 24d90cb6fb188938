package dev.goenv.http;

import dev.goenv.secret.Redaction;
import java.util.Optional;

/**
 * One entry of NO_PROXY. Immutable; {@link #toString()} is the entry, without secrets.
 *
 * @param text the entry as written, blanks around it removed
 * @param kind what Go takes it for
 * @param note why it does not do what its writer surely wanted, such as that it can never match; empty for good entries
 */
public record NoProxyEntry(String text, Kind kind, Optional<String> note) {
    /** What an entry is. */
    public enum Kind {
        /** {@code *}: everything. */
        EVERYTHING,
        /** A network in CIDR notation. */
        NETWORK,
        /** An IP address, with or without a port. */
        ADDRESS,
        /** A name and all names below it. */
        DOMAIN,
        /** The names below a name, written {@code .name} or {@code *.name}. */
        SUBDOMAINS,
        /** Nothing but a port, or an entry beside {@code *}, which replaces all others. */
        IGNORED
    }

    @Override
    public String toString() {
        return Redaction.redact(text);
    }
}
