package dev.goenv.testkit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Questions with the answers that Go gave, kept so that tests mean something where no go is installed. */
public final class RecordedAnswers {
    /** A question and the answer. */
    public record Row(JsonElement question, JsonElement answer) {}

    private RecordedAnswers() {}

    /** The rows kept in the test resource {@code recorded/name.jsonl.gz}. */
    public static List<Row> read(String name) {
        String resource = "/recorded/" + name + ".jsonl.gz";
        try (InputStream in = Objects.requireNonNull(RecordedAnswers.class.getResourceAsStream(resource), resource);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> JsonParser.parseString(line).getAsJsonArray())
                    .map(row -> new Row(row.get(0), row.get(1)))
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps rows in the source tree, if the tests run with {@code -Dgoenv.record=true}. */
    public static void writeIfAsked(String name, List<Row> rows) {
        if (!Boolean.getBoolean("goenv.record")) {
            return;
        }
        Path file = Path.of("src/test/resources/recorded", name + ".jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (Row row : rows) {
                JsonArray pair = new JsonArray();
                pair.add(row.question());
                pair.add(row.answer());
                out.write((pair + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
