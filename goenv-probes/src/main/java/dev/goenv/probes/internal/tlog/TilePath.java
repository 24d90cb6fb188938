package dev.goenv.probes.internal.tlog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the path of a tile apart. Whether it was written as {@link Tile#path} writes it is for the caller to compare. */
final class TilePath {
    private static final Pattern FORM = Pattern.compile(
            "tile/([0-9]{1,2})/(data|[0-9]{1,2})/((?:x?[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([0-9]{1,10}))?");

    private TilePath() {}

    static Optional<Tile> parse(String path) {
        Matcher parts = FORM.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int height = Integer.parseInt(parts.group(1));
        int level = parts.group(2).equals("data") ? -1 : Integer.parseInt(parts.group(2));
        Optional<Long> number = Decimal.parse(parts.group(3).replace("x", "").replace("/", ""));
        Optional<Long> width =
                Optional.ofNullable(parts.group(4)).map(Long::parseLong).or(() -> Optional.of(1L << height));
        if (height < 1
                || height > 30
                || level > 63
                || number.isEmpty()
                || width.get() > 1L << height
                || width.get() < 1) {
            return Optional.empty();
        }
        return Optional.of(new Tile(height, level, number.get(), width.get().intValue()));
    }
}
