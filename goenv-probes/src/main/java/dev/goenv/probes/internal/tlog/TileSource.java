package dev.goenv.probes.internal.tlog;

import java.util.List;

/** Brings the contents of tiles. They need not be right: whoever reads them checks that. */
public interface TileSource {
    /** {@return the height of the tiles there are} */
    int height();

    /**
     * {@return the contents, in the same order; each as long as its tile has hashes}
     *
     * @throws LogException if one can't be read
     * @throws InterruptedException if the run was cancelled
     */
    List<byte[]> read(List<Tile> tiles) throws LogException, InterruptedException;
}
