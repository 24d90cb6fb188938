package dev.goenv.probes.internal.tlog;

/**
 * The order in which a log keeps the hashes of its tree: one row, to which each record adds its own hash and those of the
 * subtrees that it completes.
 *
 * <p>Follows {@code StoredHashIndex} and {@code SplitStoredHashIndex} in {@code golang.org/x/mod/sumdb/tlog/tlog.go}. Levels
 * are counted from 0, where the records are; numbers and indexes from 0 too.
 */
public final class StoredHashes {
    /** The most records of a tree. Go counts in 64 bits with a sign and never ends for larger ones. */
    public static final long MAX_RECORDS = 1L << 62;

    private StoredHashes() {}

    /**
     * A node of the tree whose subtree is complete.
     *
     * @param level the height of the subtree
     * @param number how many subtrees of this height are left of it
     */
    public record Node(int level, long number) {}

    /**
     * {@return the index of a hash}
     *
     * <p>With level 0 and the size of a tree this is the number of all hashes of that tree, as its next record will come there.
     *
     * @throws IllegalArgumentException if no tree has such a node
     */
    public static long index(int level, long number) {
        long most = level < 0 || level > 62 ? -1 : (MAX_RECORDS >> level) - (level == 0 ? 0 : 1);
        if (number < 0 || number > most) {
            throw new IllegalArgumentException("no tree has a node " + number + " at level " + level);
        }
        long record = ((number + 1) << level) - 1;
        // The sum of record, record/2, record/4 and so on. It may pass over the sign bit and back.
        return 2 * record - Long.bitCount(record) + level;
    }

    /**
     * {@return the node whose hash has an index}
     *
     * @throws IllegalArgumentException if no tree has such an index
     */
    public static Node node(long index) {
        if (index < 0 || index == Long.MAX_VALUE) {
            throw new IllegalArgumentException("no tree has a hash " + index);
        }
        // A record's index is less than twice its number, so the search takes at most 62 steps.
        long record = index / 2;
        long at = index(0, record);
        while (true) {
            long next = at + 1 + Long.numberOfTrailingZeros(record + 1);
            if (next > index) {
                int level = (int) (index - at);
                return new Node(level, record >> level);
            }
            record++;
            at = next;
        }
    }
}
