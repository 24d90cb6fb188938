package dev.goenv.probes.internal.report;

import com.google.gson.stream.JsonWriter;
import dev.goenv.diagnosis.ReportFormatException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Shapes of lists, maps and values that may be missing. */
final class PartShapes {
    /** Behind the name of a component: the names in its map, not the values. */
    static final String NAMES = " names";

    private PartShapes() {}

    /**
     * A list. An element of a kind that this version does not know is passed over: later versions see more.
     *
     * @param element the shape of its elements
     */
    record OfList(Shape element) implements Shape {
        @Override
        public void write(JsonWriter json, Object value) throws IOException {
            json.beginArray();
            for (Object each : (List<?>) value) {
                element.write(json, each);
            }
            json.endArray();
        }

        @Override
        public Object read(Json json, String place) throws ReportFormatException {
            if (!(json instanceof Json.Items items)) {
                throw Shape.wrong(place, "an array", json);
            }
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < items.values().size(); i++) {
                Json item = items.values().get(i);
                if (!(element instanceof SealedShape kinds) || !kinds.unknown(item)) {
                    values.add(element.read(item, place + "[" + i + "]"));
                }
            }
            return values;
        }

        @Override
        public Object rewrite(Object value, Site site, TextRule rule) {
            return ((List<?>) value)
                    .stream().map(each -> element.rewrite(each, site, rule)).toList();
        }

        @Override
        public Optional<Object> absent() {
            return Optional.of(List.of());
        }
    }

    /**
     * A map from texts to values.
     *
     * @param element the shape of its values
     */
    record OfMap(Shape element) implements Shape {
        @Override
        public void write(JsonWriter json, Object value) throws IOException {
            json.beginObject();
            // In the order of the names: the order of an immutable map is another one in each process.
            for (Map.Entry<String, Object> each : entries(value).entrySet()) {
                json.name(Plain.paired(each.getKey()));
                element.write(json, each.getValue());
            }
            json.endObject();
        }

        @Override
        public Object read(Json json, String place) throws ReportFormatException {
            if (!(json instanceof Json.Members members)) {
                throw Shape.wrong(place, "an object", json);
            }
            Map<String, Object> values = new LinkedHashMap<>();
            for (Map.Entry<String, Json> each : members.values().entrySet()) {
                values.put(each.getKey(), element.read(each.getValue(), place + "['" + each.getKey() + "']"));
            }
            return values;
        }

        @Override
        public Object rewrite(Object value, Site site, TextRule rule) {
            Map<String, Object> values = new LinkedHashMap<>();
            Site names = new Site(site.owner(), site.component() + NAMES);
            entries(value)
                    .forEach((name, each) -> values.put(rule.apply(names, name), element.rewrite(each, site, rule)));
            return values;
        }

        @Override
        public Optional<Object> absent() {
            return Optional.of(Map.of());
        }

        private static Map<String, Object> entries(Object value) {
            Map<String, Object> sorted = new TreeMap<>();
            ((Map<?, ?>) value).forEach((name, each) -> sorted.put((String) name, each));
            return sorted;
        }
    }

    /**
     * A value that may be missing; then its member is left out.
     *
     * @param element the shape of the value
     */
    record OfOptional(Shape element) implements Shape {
        @Override
        public void write(JsonWriter json, Object value) throws IOException {
            Optional<?> present = (Optional<?>) value;
            if (present.isPresent()) {
                element.write(json, present.get());
            } else {
                json.nullValue();
            }
        }

        @Override
        public Object read(Json json, String place) throws ReportFormatException {
            return Optional.of(element.read(json, place));
        }

        @Override
        public Object rewrite(Object value, Site site, TextRule rule) {
            return ((Optional<?>) value).map(each -> element.rewrite(each, site, rule));
        }

        @Override
        public boolean omits(Object value) {
            return ((Optional<?>) value).isEmpty();
        }

        @Override
        public Optional<Object> absent() {
            return Optional.of(Optional.empty());
        }
    }
}
