package dev.goenv.probes.internal.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A tree in memory by the definition of RFC 6962, and its tiles. */
final class MemoryTree implements TileSource {
    private final int height;
    private final List<Hash> records = new ArrayList<>();
    private final List<Tile> asked = new ArrayList<>();
    private Map<Tile, UnaryOperator<byte[]>> changes = Map.of();

    MemoryTree(int height, int size) {
        this.height = height;
        for (int i = 0; i < size; i++) {
            records.add(Hash.ofRecord(("record " + i + "\n").getBytes(StandardCharsets.UTF_8)));
        }
    }

    TreeHead head() {
        return new TreeHead(records.size(), hash(0, records.size()));
    }

    Hash hash(StoredHashes.Node node) {
        return hash((int) node.number() << node.level(), (int) (node.number() + 1) << node.level());
    }

    private Hash hash(int low, int high) {
        if (low == high) {
            return Hash.ofEmptyTree();
        }
        if (low + 1 == high) {
            return records.get(low);
        }
        int middle = low + Integer.highestOneBit(high - low - 1);
        return Hash.ofNode(hash(low, middle), hash(middle, high));
    }

    /** The hashes of nodes by index, unproven. */
    Map<Long, Hash> hashes(List<Long> indexes) {
        Map<Long, Hash> hashes = new HashMap<>();
        indexes.forEach(index -> hashes.put(index, hash(StoredHashes.node(index))));
        return hashes;
    }

    /** The tiles that were asked for since the last call. */
    List<Tile> asked() {
        List<Tile> all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    /** Lets the content of a tile be another one. */
    void change(Tile tile, UnaryOperator<byte[]> change) {
        changes = Map.of(tile, change);
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public List<byte[]> read(List<Tile> tiles) {
        asked.addAll(tiles);
        return tiles.stream()
                .map(tile -> changes.getOrDefault(tile, content -> content).apply(content(tile)))
                .toList();
    }

    private byte[] content(Tile tile) {
        byte[] content = new byte[tile.bytes()];
        for (int i = 0; i < tile.width(); i++) {
            long number = (tile.number() << height) + i;
            Hash hash = hash(new StoredHashes.Node(tile.level() * height, number));
            System.arraycopy(GoBase64.decode(hash.toString()).orElseThrow(), 0, content, i * Hash.SIZE, Hash.SIZE);
        }
        return content;
    }
}
