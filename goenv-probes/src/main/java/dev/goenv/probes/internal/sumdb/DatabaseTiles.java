package dev.goenv.probes.internal.sumdb;

import dev.goenv.probes.internal.tlog.Hash;
import dev.goenv.probes.internal.tlog.LogException;
import dev.goenv.probes.internal.tlog.Tile;
import dev.goenv.probes.internal.tlog.TileSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tiles of a database, each asked for once. Nobody has checked them.
 *
 * <p>As {@code readTile} in {@code golang.org/x/mod/sumdb/client.go}, but one after the other, and no further one after the first
 * that can't be read. For one thread.
 */
final class DatabaseTiles implements TileSource {
    /** A tile of height 8 has 8 KiB. More is read only to tell how long what came instead of it is. */
    private static final int MAX_BYTES = 256 << 10;

    private final DatabaseFiles files;
    private final int height;
    private final Map<Tile, byte[]> read = new HashMap<>();

    DatabaseTiles(DatabaseFiles files, int height) {
        this.files = files;
        this.height = height;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public List<byte[]> read(List<Tile> tiles) throws LogException, InterruptedException {
        List<byte[]> contents = new ArrayList<>();
        for (Tile tile : tiles) {
            byte[] content = read.containsKey(tile) ? read.get(tile) : fetch(tile);
            read.put(tile, content);
            contents.add(content);
        }
        return contents;
    }

    /** Once a tile is full the database need not have its beginnings any more. */
    private byte[] fetch(Tile tile) throws LogException, InterruptedException {
        try {
            return files.read("tile", tile.path(), MAX_BYTES);
        } catch (LogException e) {
            if (tile.isFull() || e.reason() != LogException.Reason.UNREADABLE) {
                throw e;
            }
            byte[] full = full(tile, e);
            return Arrays.copyOf(full, full.length / tile.full().bytes() * tile.width() * Hash.SIZE);
        }
    }

    private byte[] full(Tile tile, LogException first) throws LogException, InterruptedException {
        try {
            return files.read("tile", tile.full().path(), MAX_BYTES);
        } catch (LogException e) {
            // Go tells why the tile that it wanted could not be read.
            throw first;
        }
    }
}
