package dev.goenv.probes.internal.report;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.goenv.diagnosis.ReportFormatException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259), strictly and within limits: reports come from strangers.
 *
 * <p>It reads the whole before anything is made of it, since the member that names the kind of a value may stand last.
 */
final class JsonParser {
    /** A report of 500 modules has about 3 million characters. */
    static final int MAX_CHARS = 32 << 20;

    /** The deepest report has 9 levels. */
    static final int MAX_DEPTH = 64;

    /** An empty value takes two characters in the text and some fifty bytes in memory. */
    static final int MAX_VALUES = 4 << 20;

    private final JsonReader reader;
    private int values;

    private JsonParser(JsonReader reader) {
        this.reader = reader;
    }

    /**
     * {@return the value that the text spells}
     *
     * @throws ReportFormatException if it is no JSON, has a name twice in an object, or is beyond the limits
     */
    static Json parse(String text) throws ReportFormatException {
        if (text.length() > MAX_CHARS) {
            throw new ReportFormatException("$", "longer than " + MAX_CHARS + " characters");
        }
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            reader.setNestingLimit(MAX_DEPTH);
            Json value = new JsonParser(reader).value();
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new ReportFormatException("$", "something follows the end");
            }
            return value;
        } catch (ReportFormatException e) {
            throw e;
        } catch (EOFException e) {
            throw new ReportFormatException("$", "ends too early");
        } catch (MalformedJsonException e) {
            throw new ReportFormatException("$", "no JSON: " + firstLine(e));
        } catch (IOException e) {
            throw new ReportFormatException("$", firstLine(e));
        }
    }

    private Json value() throws IOException {
        if (++values > MAX_VALUES) {
            throw new ReportFormatException(reader.getPath(), "more than " + MAX_VALUES + " values");
        }
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> members();
            case BEGIN_ARRAY -> items();
            case STRING -> new Json.Text(reader.nextString());
            case NUMBER -> new Json.Numeral(reader.nextString());
            case BOOLEAN -> new Json.Truth(reader.nextBoolean());
            case NULL -> {
                reader.nextNull();
                yield new Json.Nothing();
            }
            case END_ARRAY, END_OBJECT, END_DOCUMENT, NAME ->
                throw new ReportFormatException(reader.getPath(), "no value");
        };
    }

    private Json members() throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            String place = reader.getPath();
            if (members.put(name, value()) != null) {
                throw new ReportFormatException(place, "twice in one object");
            }
        }
        reader.endObject();
        return new Json.Members(members);
    }

    private Json items() throws IOException {
        List<Json> items = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            items.add(value());
        }
        reader.endArray();
        return new Json.Items(items);
    }

    /** Further lines of gson's messages lead to its manual. */
    private static String firstLine(IOException e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
