package dev.goenv.probes.internal.tlog;

import dev.goenv.module.GoSyntaxException;
import java.util.Optional;

/**
 * What a database signs: how many records its tree has, and the tree's hash.
 *
 * @param size the number of records
 * @param hash the hash of the whole tree
 */
public record TreeHead(long size, Hash hash) {
    private static final String FIRST_LINE = "go.sum database tree\n";
    private static final int MAX_BYTES = 1_000_000;

    /** Checks the size. */
    public TreeHead {
        if (size < 0) {
            throw new IllegalArgumentException("size " + size);
        }
    }

    /** {@return the tree before the first record} */
    public static TreeHead empty() {
        return new TreeHead(0, Hash.ofEmptyTree());
    }

    /**
     * {@return the tree that the text of a note describes}
     *
     * <p>As {@code ParseTree} in {@code golang.org/x/mod/sumdb/tlog/note.go}: a fixed line, the size as Go would print it, the
     * hash in base64; further lines count for nothing.
     *
     * @throws GoSyntaxException {@code malformed tree note}
     */
    public static TreeHead parse(String text) {
        String[] lines = text.split("\n", 4);
        if (!text.startsWith(FIRST_LINE) || lines.length < 4 || Utf8.encode(text).length > MAX_BYTES) {
            throw malformed();
        }
        long size = Decimal.parse(lines[1])
                .filter(n -> n >= 0 && Long.toString(n).equals(lines[1]))
                .orElseThrow(TreeHead::malformed);
        Optional<byte[]> hash = GoBase64.decode(lines[2]).filter(bytes -> bytes.length == Hash.SIZE);
        return new TreeHead(size, Hash.at(hash.orElseThrow(TreeHead::malformed), 0));
    }

    private static GoSyntaxException malformed() {
        return new GoSyntaxException("malformed tree note");
    }

    /**
     * {@return the hash of the tree that the first {@code size} records make}
     *
     * @param reader of a tree with at least so many
     * @throws LogException if hashes can't be read
     * @throws InterruptedException if the run was cancelled
     */
    public static Hash hashOf(long size, HashReader reader) throws LogException, InterruptedException {
        if (size == 0) {
            return Hash.ofEmptyTree();
        }
        Range all = new Range(0, size);
        return all.hash(reader.read(all.indexes()));
    }

    /** {@return the text that is signed} */
    public String format() {
        return FIRST_LINE + size + "\n" + hash + "\n";
    }
}
