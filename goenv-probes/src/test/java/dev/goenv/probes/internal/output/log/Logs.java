package dev.goenv.probes.internal.output.log;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads logs and the corpus for tests. */
final class Logs {
    private Logs() {}

    static List<LogLine> read(String text) {
        LogReader reader = new LogReader(new StringReader(text));
        List<LogLine> lines = new ArrayList<>();
        try {
            for (Optional<LogLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                lines.add(line.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    static List<String> texts(String text) {
        return read(text).stream().map(LogLine::text).toList();
    }

    /** {@return the member {@code text} of each line of a file of the corpus} */
    static List<String> corpus(String name) {
        try (InputStream in = Logs.class.getResourceAsStream("/corpus/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .map((JsonObject object) -> object.get("text").getAsString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
