package dev.goenv.probes.internal.sumdb;

import dev.goenv.probes.internal.tlog.Hash;
import dev.goenv.probes.internal.tlog.LogException;
import dev.goenv.probes.internal.tlog.LogException.Reason;
import dev.goenv.probes.internal.tlog.Proofs;
import dev.goenv.probes.internal.tlog.RecordText;
import dev.goenv.probes.internal.tlog.StoredHashes;
import dev.goenv.probes.internal.tlog.TileHashes;
import dev.goenv.probes.internal.tlog.TileSource;
import dev.goenv.probes.internal.tlog.TreeHead;
import java.util.List;
import java.util.Optional;

/**
 * The newest signed tree that was seen, of which every other tree that was seen is a beginning.
 *
 * <p>As {@code mergeLatest}, {@code checkTrees} and {@code checkRecord} in {@code golang.org/x/mod/sumdb/client.go}. For one
 * thread.
 */
final class Timeline {
    private final TileSource tiles;
    private Optional<SignedTree> latest = Optional.empty();

    Timeline(TileSource tiles) {
        this.tiles = tiles;
    }

    /** The newest tree; empty if none was seen. */
    Optional<SignedTree> latest() {
        return latest;
    }

    private TreeHead head() {
        return latest.map(SignedTree::head).orElseGet(TreeHead::empty);
    }

    /**
     * Takes a tree into the timeline.
     *
     * @throws LogException if it does not fit, or if that can't be found out
     */
    void merge(SignedTree tree) throws LogException, InterruptedException {
        if (latest.isPresent()) {
            boolean old = tree.head().size() <= head().size();
            check(old ? tree : latest.get(), old ? latest.get() : tree);
        } else if (tree.head().size() == 0 && !tree.head().equals(TreeHead.empty())) {
            throw misbehaviour(tree, new SignedTree(TreeHead.empty(), ""), Hash.ofEmptyTree());
        }
        if (latest.isEmpty() || tree.head().size() > head().size()) {
            latest = Optional.of(tree);
        }
    }

    /** Checks that the tiles yield the hash of the newest tree. */
    void checkLatest() throws LogException, InterruptedException {
        if (head().size() > 0) {
            check(latest.orElseThrow(), latest.orElseThrow());
        }
    }

    /** Checks that the newest tree has its last record, so that tiles of all levels are there and right. */
    void checkLastRecord() throws LogException, InterruptedException {
        if (head().size() > 0) {
            new TileHashes(head(), tiles).read(List.of(StoredHashes.index(0, head().size() - 1)));
        }
    }

    private void check(SignedTree older, SignedTree newer) throws LogException, InterruptedException {
        long size = older.head().size();
        Hash hash;
        try {
            hash = TreeHead.hashOf(size, new TileHashes(newer.head(), tiles));
        } catch (LogException e) {
            boolean same = size == newer.head().size();
            throw e.within(
                    "checking tree#" + size
                            + (same ? "" : " against tree#" + newer.head().size()) + ": ",
                    "");
        }
        if (!hash.equals(older.head().hash())) {
            throw misbehaviour(older, newer, hash);
        }
    }

    /**
     * Checks that the newest tree has a record.
     *
     * <p>Go takes a negative number for that of the first record. No database sends one, and here it is none of the tree's.
     */
    void checkRecord(RecordText record) throws LogException, InterruptedException {
        long id = record.id();
        if (id < 0 || id >= head().size()) {
            throw new LogException(
                    Reason.UNPROVEN, "cannot validate record " + id + " in tree of size " + head().size());
        }
        long index = StoredHashes.index(0, id);
        Hash proven = new TileHashes(head(), tiles).read(List.of(index)).get(index);
        if (proven == null || !record.hash().equals(proven)) {
            throw new LogException(Reason.UNPROVEN, "cannot authenticate record data in server response");
        }
    }

    /** What Go prints before it exits; with it anybody can prove that the database signed what can't be. */
    private LogException misbehaviour(SignedTree older, SignedTree newer, Hash hash) throws InterruptedException {
        String problem = "go.sum database server misbehavior detected!";
        String message = "SECURITY ERROR\n" + problem + "\n\nold database:\n\t" + indented(older)
                + "\nnew database:\n\t" + indented(newer) + "\nproof of misbehavior:\n\t" + hash
                + proof(older.head(), newer.head(), hash);
        return new LogException(Reason.MISBEHAVIOUR, problem, message);
    }

    private static String indented(SignedTree tree) {
        return tree.note().replace("\n", "\n\t");
    }

    private String proof(TreeHead older, TreeHead newer, Hash hash) throws InterruptedException {
        if (older.size() == 0) {
            return "\tinternal error: tlog: invalid inputs in ProveTree\n";
        }
        try {
            List<Hash> proof = Proofs.proveTree(newer.size(), older.size(), new TileHashes(newer, tiles));
            Proofs.checkTree(proof, newer, new TreeHead(older.size(), hash));
            StringBuilder lines = new StringBuilder();
            proof.forEach(each -> lines.append("\n\t").append(each));
            return lines.toString();
        } catch (LogException e) {
            return "\tinternal error: " + e.problem() + "\n";
        }
    }
}
