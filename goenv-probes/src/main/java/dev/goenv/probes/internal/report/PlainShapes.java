package dev.goenv.probes.internal.report;

import com.google.gson.stream.JsonWriter;
import dev.goenv.diagnosis.ReportFormatException;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shapes of values without parts. */
final class PlainShapes {
    private PlainShapes() {}

    /** Text. The only shape that a {@link Shape.TextRule} changes. */
    record OfText() implements Shape {
        @Override
        public void write(JsonWriter json, Object value) throws IOException {
            json.value(Plain.paired((String) value));
        }

        @Override
        public Object read(Json json, String place) throws ReportFormatException {
            if (json instanceof Json.Text text) {
                return text.value();
            }
            throw Shape.wrong(place, "a string", json);
        }

        @Override
        public Object rewrite(Object value, Site site, TextRule rule) {
            return rule.apply(site, (String) value);
        }
    }

    /** A truth value. */
    record OfBoolean() implements Shape {
        @Override
        public void write(JsonWriter json, Object value) throws IOException {
            json.value((Boolean) value);
        }

        @Override
        public Object read(Json json, String place) throws ReportFormatException {
            if (json instanceof Json.Truth truth) {
                return truth.value();
            }
            throw Shape.wrong(place, "a boolean", json);
        }

        @Override
        public Object rewrite(Object value, Site site, TextRule rule) {
            return value;
        }
    }

    /**
     * A whole number.
     *
     * @param wanted its name in messages
     * @param parse reads its digits; throws {@link NumberFormatException} if they are out of range
     */
    record OfNumber(String wanted, Function<String, Object> parse) implements Shape {
        @Override
        public void write(JsonWriter json, Object value) throws IOException {
            json.value((Number) value);
        }

        @Override
        public Object read(Json json, String place) throws ReportFormatException {
            if (!(json instanceof Json.Numeral numeral)) {
                throw Shape.wrong(place, wanted, json);
            }
            try {
                return parse.apply(numeral.digits());
            } catch (NumberFormatException e) {
                throw new ReportFormatException(place, wanted + " is wanted, not " + Plain.brief(numeral.digits()));
            }
        }

        @Override
        public Object rewrite(Object value, Site site, TextRule rule) {
            return value;
        }
    }

    /**
     * A time or duration in ISO 8601.
     *
     * @param wanted its name in messages
     * @param parse reads it; throws {@link DateTimeException} if it is none
     */
    record OfTime(String wanted, Function<String, Object> parse) implements Shape {
        @Override
        public void write(JsonWriter json, Object value) throws IOException {
            json.value(value.toString());
        }

        @Override
        public Object read(Json json, String place) throws ReportFormatException {
            if (!(json instanceof Json.Text text)) {
                throw Shape.wrong(place, wanted, json);
            }
            try {
                return parse.apply(text.value());
            } catch (DateTimeException e) {
                throw new ReportFormatException(place, wanted + " is wanted, not " + Plain.brief(text.value()));
            }
        }

        @Override
        public Object rewrite(Object value, Site site, TextRule rule) {
            return value;
        }
    }

    /**
     * One of a few.
     *
     * @param type the name of the type
     * @param constants the constants by name
     */
    record OfEnum(String type, Map<String, Object> constants) implements Shape {
        static OfEnum of(Class<?> type) {
            return new OfEnum(
                    type.getSimpleName(),
                    Arrays.stream(type.getEnumConstants())
                            .collect(Collectors.toMap(constant -> ((Enum<?>) constant).name(), Function.identity())));
        }

        @Override
        public void write(JsonWriter json, Object value) throws IOException {
            json.value(((Enum<?>) value).name());
        }

        @Override
        public Object read(Json json, String place) throws ReportFormatException {
            if (!(json instanceof Json.Text text)) {
                throw Shape.wrong(place, "a " + type, json);
            }
            Object constant = constants.get(text.value());
            if (constant == null) {
                throw new ReportFormatException(place, "no " + type + ": " + Plain.brief(text.value()));
            }
            return constant;
        }

        @Override
        public Object rewrite(Object value, Site site, TextRule rule) {
            return value;
        }
    }
}
