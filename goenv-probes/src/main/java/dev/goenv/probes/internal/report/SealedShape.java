package dev.goenv.probes.internal.report;

import com.google.gson.stream.JsonWriter;
import dev.goenv.diagnosis.ReportFormatException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One of several records: an object whose member {@value #KIND} is the simple name of the record. */
final class SealedShape implements Shape {
    private static final String KIND = "kind";

    private final Map<String, RecordShape> kinds;

    private SealedShape(Map<String, RecordShape> kinds) {
        this.kinds = kinds;
    }

    /** {@return the shape of a sealed interface of records} */
    static SealedShape of(Class<?> type, Shapes shapes) {
        Map<String, RecordShape> kinds = new TreeMap<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            kinds.put(permitted.getSimpleName(), RecordShape.of(permitted, shapes));
        }
        return new SealedShape(kinds);
    }

    /** {@return whether a value is of a kind that has no record} */
    boolean unknown(Json json) {
        return kind(json).filter(kind -> !kinds.containsKey(kind)).isPresent();
    }

    @Override
    public void write(JsonWriter json, Object value) throws IOException {
        String kind = value.getClass().getSimpleName();
        json.beginObject().name(KIND).value(kind);
        shape(kind).writeMembers(json, value);
        json.endObject();
    }

    @Override
    public Object read(Json json, String place) throws ReportFormatException {
        if (!(json instanceof Json.Members)) {
            throw Shape.wrong(place, "an object", json);
        }
        String where = place + "." + KIND;
        String kind = kind(json).orElseThrow(() -> new ReportFormatException(where, "no name of a kind"));
        if (!kinds.containsKey(kind)) {
            throw new ReportFormatException(
                    where, "one of " + String.join(", ", kinds.keySet()) + " is wanted, not " + Plain.brief(kind));
        }
        return shape(kind).read(json, place);
    }

    @Override
    public Object rewrite(Object value, Site site, TextRule rule) {
        return shape(value.getClass().getSimpleName()).rewrite(value, site, rule);
    }

    private RecordShape shape(String kind) {
        return Optional.ofNullable(kinds.get(kind)).orElseThrow(() -> new IllegalArgumentException(kind));
    }

    private static Optional<String> kind(Json json) {
        return json instanceof Json.Members members && members.values().get(KIND) instanceof Json.Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }
}
