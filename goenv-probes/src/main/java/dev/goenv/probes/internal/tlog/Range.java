package dev.goenv.probes.internal.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The records from {@code low} up to, but without, {@code high}, of which {@code low} begins a complete subtree.
 *
 * <p>Follows {@code subTreeIndex} and {@code subTreeHash} in {@code golang.org/x/mod/sumdb/tlog/tlog.go}.
 */
record Range(long low, long high) {
    /** The indexes of the complete subtrees that make up the range, from the largest to the smallest; at most 63. */
    List<Long> indexes() {
        List<Long> indexes = new ArrayList<>();
        for (long at = low; at < high; at += Long.highestOneBit(high - at)) {
            int level = 63 - Long.numberOfLeadingZeros(high - at);
            indexes.add(StoredHashes.index(level, at >> level));
        }
        return indexes;
    }

    /** The hash of the range, from the hashes of its subtrees. */
    Hash hash(Map<Long, Hash> known) {
        List<Hash> parts =
                indexes().stream().map(index -> HashReader.get(known, index)).toList();
        Hash hash = parts.get(parts.size() - 1);
        for (int i = parts.size() - 2; i >= 0; i--) {
            hash = Hash.ofNode(parts.get(i), hash);
        }
        return hash;
    }

    /** Where the left side ends: after the largest complete subtree that is not the whole. */
    long middle() {
        return low + Long.highestOneBit(high - low - 1);
    }

    Range left() {
        return new Range(low, middle());
    }

    Range right() {
        return new Range(middle(), high);
    }
}
