package dev.goenv.probes.internal.tlog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads hashes of a tree. */
@FunctionalInterface
public interface HashReader {
    /**
     * {@return the hashes with these {@linkplain StoredHashes#index indexes}, by index}
     *
     * @throws LogException if they can't be read, or are not those of the tree
     * @throws InterruptedException if the run was cancelled
     */
    Map<Long, Hash> read(List<Long> indexes) throws LogException, InterruptedException;

    /** {@return a hash that was read} */
    static Hash get(Map<Long, Hash> hashes, long index) {
        return Optional.ofNullable(hashes.get(index))
                .orElseThrow(() -> new IllegalStateException("hash " + index + " was not read"));
    }
}
