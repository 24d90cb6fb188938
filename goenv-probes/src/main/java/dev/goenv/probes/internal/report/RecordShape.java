package dev.goenv.probes.internal.report;

import com.google.gson.stream.JsonWriter;
import dev.goenv.diagnosis.ReportFormatException;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A record: an object with a member for each component.
 *
 * <p>Reflection, and only here: on canonical constructors and accessors of public records in exported packages, in place of
 * one hand-written class for each of some thirty records.
 */
final class RecordShape implements Shape {
    private final Constructor<?> constructor;
    private final List<Part> parts;

    private RecordShape(Constructor<?> constructor, List<Part> parts) {
        this.constructor = constructor;
        this.parts = List.copyOf(parts);
    }

    private record Part(RecordComponent component, Shape shape) {
        String name() {
            return component.getName();
        }
    }

    /** {@return the shape of a record type} */
    static RecordShape of(Class<?> type, Shapes shapes) {
        RecordComponent[] components = type.getRecordComponents();
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : components) {
            parts.add(new Part(component, shapes.of(component.getGenericType())));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new RecordShape(type.getConstructor(types), parts);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " has no public canonical constructor", e);
        }
    }

    @Override
    public void write(JsonWriter json, Object value) throws IOException {
        json.beginObject();
        writeMembers(json, value);
        json.endObject();
    }

    /** Writes the members into an object that was begun. */
    void writeMembers(JsonWriter json, Object value) throws IOException {
        for (Part part : parts) {
            Object member = get(part.component(), value);
            if (!part.shape().omits(member)) {
                json.name(part.name());
                part.shape().write(json, member);
            }
        }
    }

    @Override
    public Object read(Json json, String place) throws ReportFormatException {
        if (!(json instanceof Json.Members members)) {
            throw Shape.wrong(place, "an object", json);
        }
        List<Object> values = new ArrayList<>();
        for (Part part : parts) {
            String where = place + "." + part.name();
            Json member = members.values().getOrDefault(part.name(), new Json.Nothing());
            if (member instanceof Json.Nothing) {
                Optional<Object> absent = part.shape().absent();
                values.add(absent.orElseThrow(() -> new ReportFormatException(where, "is missing")));
            } else {
                values.add(part.shape().read(member, where));
            }
        }
        try {
            return make(values);
        } catch (IllegalArgumentException e) {
            throw new ReportFormatException(place, "is not allowed: " + e.getMessage());
        }
    }

    @Override
    public Object rewrite(Object value, Site site, TextRule rule) {
        List<Object> values = new ArrayList<>();
        for (Part part : parts) {
            values.add(part.shape().rewrite(get(part.component(), value), new Site((Record) value, part.name()), rule));
        }
        return make(values);
    }

    /** {@return what a public record holds, by the names of its components, in order} */
    static Map<String, Object> values(Record record) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            values.put(component.getName(), get(component, record));
        }
        return values;
    }

    private static Object get(RecordComponent component, Object value) {
        try {
            return Objects.requireNonNull(component.getAccessor().invoke(value), component.getName());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(component + " can't be read", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(component + " can't be read", e.getCause());
        }
    }

    /** What a constructor refuses it says by an {@link IllegalArgumentException}. */
    private Object make(List<Object> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(constructor + " failed", e.getCause());
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(constructor + " can't be called", e);
        }
    }
}
