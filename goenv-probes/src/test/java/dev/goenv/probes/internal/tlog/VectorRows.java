package dev.goenv.probes.internal.tlog;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** The rows of a file of test vectors. */
public final class VectorRows {
    private VectorRows() {}

    /** All rows of a file. */
    public static List<JsonObject> of(String file) {
        String resource = "/vectors/" + file + ".json";
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(VectorRows.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            List<JsonObject> rows = new ArrayList<>();
            JsonParser.parseReader(in).getAsJsonArray().forEach(row -> rows.add(row.getAsJsonObject()));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A member that is a text. */
    public static String text(JsonObject row, String name) {
        return row.get(name).getAsString();
    }

    /** Bytes, as a text, or as {@code {"hex": …}} if they are none. */
    static byte[] bytes(JsonElement value) {
        return value.isJsonObject()
                ? HexFormat.of().parseHex(value.getAsJsonObject().get("hex").getAsString())
                : value.getAsString().getBytes(StandardCharsets.UTF_8);
    }

    /** A list of hashes in base64. */
    static List<Hash> hashes(JsonElement value) {
        List<Hash> hashes = new ArrayList<>();
        value.getAsJsonArray().forEach(each -> hashes.add(Hash.parse(each.getAsString())));
        return hashes;
    }
}
