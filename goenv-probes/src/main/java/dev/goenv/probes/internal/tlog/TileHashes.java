package dev.goenv.probes.internal.tlog;

import dev.goenv.probes.internal.tlog.LogException.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The hashes of one tree, from tiles that nobody vouches for: what it returns is proven by the tree's hash.
 *
 * <p>Follows {@code tileHashReader.ReadHashes} in {@code golang.org/x/mod/sumdb/tlog/tile.go}, Go 1.27.4. The tiles at the right
 * edge of the tree have to yield its hash. <em>Every</em> other tile has to yield the hash that its parent has for it, and
 * parents come before children. Versions before x/mod v0.40.0 began to check the others too late in the list, and believed some
 * tiles unchecked (CVE-2026-56865).
 *
 * <p>For a tree of n records about 2 log n / height tiles are read, however large n is.
 */
public final class TileHashes implements HashReader {
    private final TreeHead tree;
    private final TileSource source;

    /** The hashes of a tree whose head is believed. */
    public TileHashes(TreeHead tree, TileSource source) {
        this.tree = tree;
        this.source = source;
    }

    @Override
    public Map<Long, Hash> read(List<Long> indexes) throws LogException, InterruptedException {
        if (tree.size() > StoredHashes.MAX_RECORDS) {
            throw new LogException(Reason.UNPROVEN, "a tree of " + tree.size() + " records is larger than any can be");
        }
        long end = StoredHashes.index(0, tree.size());
        if (indexes.stream().anyMatch(index -> index < 0 || index >= end)) {
            throw new LogException(Reason.UNPROVEN, "indexes not in tree");
        }
        if (indexes.isEmpty()) {
            return Map.of();
        }
        List<Long> edge = new Range(0, tree.size()).indexes();
        // In the order of authentication: the edge, then every parent before its children.
        Map<Tile, byte[]> tiles = new LinkedHashMap<>();
        edge.forEach(index -> tiles.put(widest(index), new byte[0]));
        int edgeTiles = tiles.size();
        indexes.forEach(index -> plan(widest(index), tiles));
        fetch(tiles);
        checkEdge(edge, tiles);
        List<Tile> others = new ArrayList<>(tiles.keySet()).subList(edgeTiles, tiles.size());
        for (Tile tile : others) {
            checkAgainstParent(tile, tiles);
        }
        Map<Long, Hash> hashes = new HashMap<>();
        indexes.forEach(index -> hashes.put(index, hash(index, tiles)));
        return hashes;
    }

    private Tile widest(long index) {
        return ancestor(Tile.of(source.height(), index), 0);
    }

    private Tile ancestor(Tile tile, int levels) {
        return tile.ancestor(levels, tree.size())
                .orElseThrow(() -> new IllegalStateException(tile + " has no ancestor in a tree of " + tree.size()));
    }

    /** Adds a tile and those of its ancestors that are not planned yet. The topmost tile is at the edge, so it ends. */
    private void plan(Tile tile, Map<Tile, byte[]> tiles) {
        if (tiles.containsKey(tile)) {
            return;
        }
        plan(ancestor(tile, 1), tiles);
        tiles.put(tile, new byte[0]);
    }

    private void fetch(Map<Tile, byte[]> tiles) throws LogException, InterruptedException {
        List<Tile> names = List.copyOf(tiles.keySet());
        List<byte[]> contents = source.read(names);
        if (contents.size() != names.size()) {
            throw new IllegalStateException("asked for " + names.size() + " tiles, got " + contents.size());
        }
        for (int i = 0; i < names.size(); i++) {
            Tile tile = names.get(i);
            int length = contents.get(i).length;
            if (length != tile.bytes()) {
                throw new LogException(
                        Reason.MALFORMED,
                        "TileReader returned bad result slice (" + tile + " len=" + length + ", want " + tile.bytes()
                                + ")");
            }
            tiles.put(tile, contents.get(i));
        }
    }

    private void checkEdge(List<Long> edge, Map<Tile, byte[]> tiles) throws LogException {
        Map<Long, Hash> hashes = new HashMap<>();
        edge.forEach(index -> hashes.put(index, hash(index, tiles)));
        if (!new Range(0, tree.size()).hash(hashes).equals(tree.hash())) {
            throw inconsistent();
        }
    }

    private void checkAgainstParent(Tile tile, Map<Tile, byte[]> tiles) throws LogException {
        if (!tile.isFull()) {
            throw new IllegalStateException(tile + " is below another and not full");
        }
        Tile parent = ancestor(tile, 1);
        long index = StoredHashes.index(parent.level() * parent.height(), tile.number());
        Hash expected = parent.hash(content(parent, tiles), index);
        if (!expected.equals(Tile.root(content(tile, tiles)))) {
            throw inconsistent();
        }
    }

    private Hash hash(long index, Map<Tile, byte[]> tiles) {
        Tile tile = widest(index);
        return tile.hash(content(tile, tiles), index);
    }

    private static byte[] content(Tile tile, Map<Tile, byte[]> tiles) {
        byte[] content = tiles.getOrDefault(tile, new byte[0]);
        if (content.length == 0) {
            throw new IllegalStateException(tile + " was not read");
        }
        return content;
    }

    /** Which tile is wrong can't be said at the edge, so Go names none anywhere. */
    private static LogException inconsistent() {
        return new LogException(Reason.UNPROVEN, "downloaded inconsistent tile");
    }
}
