package dev.goenv.probes.internal.tlog;

import dev.goenv.sumdb.VerifierKey;
import java.util.List;
import java.util.Optional;

/** The keys that are believed, as {@code note.Verifiers} in {@code golang.org/x/mod/sumdb/note/note.go}. */
@FunctionalInterface
public interface Verifiers {
    /**
     * {@return the key of a name and a {@linkplain VerifierKey#hash hash}; empty if none is known}
     *
     * @throws LogException {@code ambiguous key …}, if several are
     */
    Optional<VerifierKey> verifier(String name, String hash) throws LogException;

    /** {@return these keys} */
    static Verifiers of(VerifierKey... keys) {
        List<VerifierKey> all = List.of(keys);
        return (name, hash) -> {
            List<VerifierKey> found = all.stream()
                    .filter(key -> key.name().equals(name) && key.hash().equals(hash))
                    .toList();
            if (found.size() > 1) {
                throw new LogException(LogException.Reason.UNSIGNED, "ambiguous key " + name + "+" + hash);
            }
            return found.stream().findFirst();
        };
    }
}
