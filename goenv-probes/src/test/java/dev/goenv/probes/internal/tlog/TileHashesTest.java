package dev.goenv.probes.internal.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileHashesTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 8})
    void read_everyNodeOfTreesOfManySizes_isTheHashOfTheNode(int height) throws Exception {
        for (int size = 1; size <= 70; size++) {
            MemoryTree tree = new MemoryTree(height, size);
            TileHashes hashes = new TileHashes(tree.head(), tree);
            List<Long> indexes =
                    LongStream.range(0, StoredHashes.index(0, size)).boxed().toList();
            assertThat(hashes.read(indexes)).isEqualTo(tree.hashes(indexes));
            for (long index : indexes) {
                assertThat(hashes.read(List.of(index))).isEqualTo(tree.hashes(List.of(index)));
            }
        }
    }

    /** Among them are trees whose edge takes fewer tiles than it has subtrees: there CVE-2026-56865 was. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void read_anyHashOfAnyTileChanged_isRefused(int height) throws Exception {
        int refused = 0;
        for (int size : new int[] {1, 2, 3, 4, 5, 7, 8, 11, 15, 16, 17, 21, 31, 33, 39}) {
            MemoryTree tree = new MemoryTree(height, size);
            for (long record = 0; record < size; record++) {
                tree.change(new Tile(height, 63, 0, 1), content -> content);
                List<Long> wanted = List.of(StoredHashes.index(0, record));
                new TileHashes(tree.head(), tree).read(wanted);
                for (Tile tile : tree.asked()) {
                    for (int at = (int) record % Hash.SIZE; at < tile.bytes(); at += Hash.SIZE) {
                        int changed = at;
                        tree.change(tile, content -> flipped(content, changed));
                        assertThatExceptionOfType(LogException.class)
                                .as("size %d, record %d, %s, byte %d", size, record, tile, at)
                                .isThrownBy(() -> new TileHashes(tree.head(), tree).read(wanted))
                                .withMessage("downloaded inconsistent tile");
                        refused++;
                    }
                    tree.asked();
                }
            }
        }
        assertThat(refused).isGreaterThan(1000);
    }

    @Test
    void read_everyByteOfATileChanged_isRefused() {
        MemoryTree tree = new MemoryTree(2, 7);
        Tile tile = new Tile(2, 0, 0, 4);
        for (int i = 0; i < tile.bytes(); i++) {
            int at = i;
            tree.change(tile, content -> flipped(content, at));
            assertThatExceptionOfType(LogException.class)
                    .isThrownBy(() -> new TileHashes(tree.head(), tree).read(List.of(0L)))
                    .withMessage("downloaded inconsistent tile");
        }
    }

    @Test
    void read_tileOfAnyOtherLength_isRefused() {
        MemoryTree tree = new MemoryTree(2, 7);
        Tile tile = new Tile(2, 0, 0, 4);
        for (int i = 0; i < 2 * tile.bytes(); i++) {
            int length = i;
            tree.change(tile, content -> Arrays.copyOf(content, length));
            if (length != tile.bytes()) {
                assertThatExceptionOfType(LogException.class)
                        .isThrownBy(() -> new TileHashes(tree.head(), tree).read(List.of(0L)))
                        .withMessage(
                                "TileReader returned bad result slice (tile/2/0/000 len=" + length + ", want 128)");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 11, 12, Long.MAX_VALUE})
    void read_indexOfNoNode_isRefused(long index) {
        MemoryTree tree = new MemoryTree(2, 7);
        assertThatExceptionOfType(LogException.class)
                .isThrownBy(() -> new TileHashes(tree.head(), tree).read(List.of(index)))
                .withMessage("indexes not in tree");
        assertThat(tree.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {49_516_586L, (1L << 40) + 12345, (1L << 62) - 1, 1L << 62})
    void read_enormousTree_takesFewTilesAndIsRefused(long size) {
        List<Tile> asked = new ArrayList<>();
        TileSource zeros = new TileSource() {
            @Override
            public int height() {
                return 8;
            }

            @Override
            public List<byte[]> read(List<Tile> tiles) {
                asked.addAll(tiles);
                return tiles.stream().map(tile -> new byte[tile.bytes()]).toList();
            }
        };
        TileHashes hashes = new TileHashes(new TreeHead(size, Hash.ofEmptyTree()), zeros);
        for (long record : new long[] {0, 1, size / 3, size / 2, size - 2, size - 1}) {
            assertThatExceptionOfType(LogException.class)
                    .isThrownBy(() -> hashes.read(List.of(StoredHashes.index(0, record))))
                    .withMessage("downloaded inconsistent tile");
            Set<Tile> different = new HashSet<>(asked);
            assertThat(asked).hasSameSizeAs(different).hasSizeLessThanOrEqualTo(16);
            assertThat(asked)
                    .allSatisfy(tile -> assertThat(Tile.parse(tile.path())).isEqualTo(tile));
            asked.clear();
        }
    }

    @Test
    void read_treeLargerThanAnyCanBe_isRefusedAtOnce() {
        TileHashes hashes = new TileHashes(new TreeHead(Long.MAX_VALUE, Hash.ofEmptyTree()), new MemoryTree(8, 1));
        assertThatExceptionOfType(LogException.class)
                .isThrownBy(() -> hashes.read(List.of(0L)))
                .withMessage("a tree of 9223372036854775807 records is larger than any can be");
    }

    private static byte[] flipped(byte[] content, int at) {
        byte[] copy = content.clone();
        copy[at] ^= 1;
        return copy;
    }
}
