package dev.goenv.probes.internal.tlog;

import dev.goenv.internal.text.GoText;
import dev.goenv.module.GoSyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of a file of hashes that stand side by side in the tree. The hashes above them, up to the height, follow from them.
 *
 * <p>Follows {@code golang.org/x/mod/sumdb/tlog/tile.go}, Go 1.27.4.
 *
 * @param height how many levels of the tree a tile covers, 1 to 30
 * @param level the tile's level, 0 to 63: its hashes are those of level {@code height * level} of the tree; -1 for the records
 * @param number how many tiles of the level are left of it
 * @param width how many hashes it has: 2<sup>height</sup>, or fewer at the right edge of the tree
 */
public record Tile(int height, int level, long number, int width) {
    private static final int PATH_BASE = 1000;
    private static final int MAX_HEIGHT = 30;

    /** Checks the numbers. */
    public Tile {
        boolean valid = height >= 1 && height <= MAX_HEIGHT && level >= -1 && level <= 63 && number >= 0;
        if (!valid || width < 1 || width > 1 << height) {
            throw new IllegalArgumentException("no tile: " + height + " " + level + " " + number + " " + width);
        }
    }

    /** A hash in a tile: that of the hashes from {@code start} up to, but without, {@code end}. */
    private record Place(Tile tile, int start, int end) {}

    /** {@return the narrowest tile from which the hash of an index follows} */
    static Tile of(int height, long index) {
        return place(height, index).tile();
    }

    private static Place place(int height, long index) {
        StoredHashes.Node node = StoredHashes.node(index);
        int level = node.level() / height;
        int above = node.level() - level * height;
        long number = node.number() << above >> height;
        int before = (int) (node.number() - (number << height >> above));
        Tile tile = new Tile(height, level, number, before + 1 << above);
        return new Place(tile, before << above, before + 1 << above);
    }

    /** {@return whether it has all its hashes} */
    public boolean isFull() {
        return width == 1 << height;
    }

    /** {@return the same with all its hashes} */
    public Tile full() {
        return new Tile(height, level, number, 1 << height);
    }

    /** {@return the length of the file} */
    public int bytes() {
        return Math.multiplyExact(width, Hash.SIZE);
    }

    /**
     * {@return the tile so many levels above this one, as wide as a tree of a size makes it; empty if the tree has none there}
     *
     * <p>With 0 it is this tile, as wide as can be.
     */
    Optional<Tile> ancestor(int levels, long treeSize) {
        long above = shifted(number, levels * height);
        long most = shifted(treeSize, (level + levels) * height);
        if (above > most >> height || above << height >= most) {
            return Optional.empty();
        }
        long wide = Math.min(most - (above << height), 1L << height);
        return Optional.of(new Tile(height, level + levels, above, (int) wide));
    }

    /** Go's shift, which leaves nothing where Java's begins anew. */
    private static long shifted(long number, int bits) {
        return bits >= Long.SIZE ? 0 : number >> bits;
    }

    /**
     * {@return the hash of an index, from the content of this tile}
     *
     * @throws IllegalArgumentException if the content has another length than the tile, or the hash is not in it
     */
    Hash hash(byte[] content, long index) {
        Place place = place(height, index);
        Tile other = place.tile();
        if (content.length != bytes() || other.level != level || other.number != number || other.width > width) {
            throw new IllegalArgumentException("index " + index + " is not in " + path());
        }
        return hash(content, place.start(), place.end());
    }

    /** {@return the hash above all hashes of the content of a full tile} */
    static Hash root(byte[] content) {
        return hash(content, 0, content.length / Hash.SIZE);
    }

    private static Hash hash(byte[] content, int start, int end) {
        if (start + 1 == end) {
            return Hash.at(content, start);
        }
        int middle = (start + end) / 2;
        return Hash.ofNode(hash(content, start, middle), hash(content, middle, end));
    }

    /** {@return the path of the file, such as {@code tile/8/0/x001/234.p/56}} */
    public String path() {
        String digits = String.format(Locale.ROOT, "%03d", number % PATH_BASE);
        for (long n = number / PATH_BASE; n > 0; n /= PATH_BASE) {
            digits = String.format(Locale.ROOT, "x%03d/%s", n % PATH_BASE, digits);
        }
        String where = level < 0 ? "data" : Integer.toString(level);
        return "tile/" + height + "/" + where + "/" + digits + (isFull() ? "" : ".p/" + width);
    }

    /**
     * {@return the tile whose {@link #path} this is}
     *
     * @throws GoSyntaxException with Go's message, {@code malformed tile path "…"}
     */
    public static Tile parse(String path) {
        return TilePath.parse(path)
                .filter(tile -> tile.path().equals(path))
                .orElseThrow(() -> new GoSyntaxException("malformed tile path " + GoText.quote(path)));
    }

    /** {@return the path} */
    @Override
    public String toString() {
        return path();
    }
}
