package dev.goenv.probes.internal.tlog;

import dev.goenv.probes.internal.tlog.LogException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Proofs that a tree has a record, and that a tree begins with an earlier tree: lists of hashes, at most 64.
 *
 * <p>Follows {@code CheckRecord}, {@code CheckTree}, {@code ProveRecord} and {@code ProveTree} in
 * {@code golang.org/x/mod/sumdb/tlog/tlog.go}, and so RFC 6962, sections 2.1.1 and 2.1.2.
 */
public final class Proofs {
    private Proofs() {}

    /**
     * Checks that a tree has a record.
     *
     * @param proof the proof
     * @param tree the tree
     * @param id the number of the record, from 0
     * @param record its hash
     * @throws LogException {@code invalid transparency proof}
     */
    public static void checkRecord(List<Hash> proof, TreeHead tree, long id, Hash record) throws LogException {
        if (id < 0 || id >= tree.size() || tree.size() > StoredHashes.MAX_RECORDS) {
            throw new LogException(Reason.UNPROVEN, "tlog: invalid inputs in CheckRecord");
        }
        if (!runRecord(proof, new Range(0, tree.size()), id, record).equals(tree.hash())) {
            throw failed();
        }
    }

    private static Hash runRecord(List<Hash> proof, Range range, long id, Hash record) throws LogException {
        boolean leaf = range.low() + 1 == range.high();
        if (leaf != proof.isEmpty()) {
            throw failed();
        }
        if (leaf) {
            return record;
        }
        Hash other = proof.get(proof.size() - 1);
        List<Hash> rest = proof.subList(0, proof.size() - 1);
        return id < range.middle()
                ? Hash.ofNode(runRecord(rest, range.left(), id, record), other)
                : Hash.ofNode(other, runRecord(rest, range.right(), id, record));
    }

    /**
     * Checks that a tree begins with the records of an earlier one.
     *
     * @param proof the proof
     * @param tree the later tree
     * @param older the earlier tree, with at least one record
     * @throws LogException {@code invalid transparency proof}
     */
    public static void checkTree(List<Hash> proof, TreeHead tree, TreeHead older) throws LogException {
        if (older.size() < 1 || older.size() > tree.size() || tree.size() > StoredHashes.MAX_RECORDS) {
            throw new LogException(Reason.UNPROVEN, "tlog: invalid inputs in CheckTree");
        }
        Implied implied = runTree(proof, new Range(0, tree.size()), older);
        if (!implied.older.equals(older.hash()) || !implied.newer.equals(tree.hash())) {
            throw failed();
        }
    }

    private record Implied(Hash older, Hash newer) {}

    private static Implied runTree(List<Hash> proof, Range range, TreeHead older) throws LogException {
        if (older.size() == range.high()) {
            if (proof.size() != (range.low() == 0 ? 0 : 1)) {
                throw failed();
            }
            Hash common = range.low() == 0 ? older.hash() : proof.get(0);
            return new Implied(common, common);
        }
        if (proof.isEmpty()) {
            throw failed();
        }
        Hash other = proof.get(proof.size() - 1);
        List<Hash> rest = proof.subList(0, proof.size() - 1);
        if (older.size() <= range.middle()) {
            Implied left = runTree(rest, range.left(), older);
            return new Implied(left.older, Hash.ofNode(left.newer, other));
        }
        Implied right = runTree(rest, range.right(), older);
        return new Implied(Hash.ofNode(other, right.older), Hash.ofNode(other, right.newer));
    }

    private static LogException failed() {
        return new LogException(Reason.UNPROVEN, "invalid transparency proof");
    }

    /**
     * {@return the proof that the tree of so many records has a record}
     *
     * @throws IllegalArgumentException if it has none of that number
     * @throws LogException if hashes can't be read
     * @throws InterruptedException if the run was cancelled
     */
    public static List<Hash> proveRecord(long size, long id, HashReader reader)
            throws LogException, InterruptedException {
        if (id < 0 || id >= size || size > StoredHashes.MAX_RECORDS) {
            throw new IllegalArgumentException("record " + id + " of " + size);
        }
        List<Range> others = new ArrayList<>();
        Range range = new Range(0, size);
        while (range.low() + 1 < range.high()) {
            boolean left = id < range.middle();
            others.add(0, left ? range.right() : range.left());
            range = left ? range.left() : range.right();
        }
        return hashes(others, reader);
    }

    /**
     * {@return the proof that the tree of so many records begins with the tree of {@code older} records}
     *
     * @throws IllegalArgumentException if {@code older} is not between 1 and the size
     * @throws LogException if hashes can't be read
     * @throws InterruptedException if the run was cancelled
     */
    public static List<Hash> proveTree(long size, long older, HashReader reader)
            throws LogException, InterruptedException {
        if (older < 1 || older > size || size > StoredHashes.MAX_RECORDS) {
            throw new IllegalArgumentException("tree of " + older + " in tree of " + size);
        }
        List<Range> others = new ArrayList<>();
        Range range = new Range(0, size);
        while (older != range.high()) {
            boolean left = older <= range.middle();
            others.add(0, left ? range.right() : range.left());
            range = left ? range.left() : range.right();
        }
        if (range.low() != 0) {
            others.add(0, range);
        }
        return hashes(others, reader);
    }

    private static List<Hash> hashes(List<Range> ranges, HashReader reader) throws LogException, InterruptedException {
        List<Long> indexes =
                ranges.stream().flatMap(range -> range.indexes().stream()).toList();
        Map<Long, Hash> read = indexes.isEmpty() ? Map.of() : reader.read(indexes);
        return ranges.stream().map(range -> range.hash(read)).toList();
    }
}
