package dev.goenv.probe;

import java.util.List;
import java.util.Optional;

/**
 * The root certificates that Go trusts on this machine.
 *
 * @param files the files they were read from
 * @param certificates how many there are
 * @param fileVariable SSL_CERT_FILE, if set
 * @param directoryVariable SSL_CERT_DIR, if set
 * @param problems what could not be read, one sentence each
 */
public record TrustStore(
        List<String> files,
        int certificates,
        Optional<String> fileVariable,
        Optional<String> directoryVariable,
        List<String> problems)
        implements Evidence {
    /** Copies the lists. */
    public TrustStore {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
