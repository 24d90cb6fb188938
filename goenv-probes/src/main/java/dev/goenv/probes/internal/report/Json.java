package dev.goenv.probes.internal.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value as it was read, before anybody knows what it should be. Immutable. */
sealed interface Json {
    /** {@return what kind of value it is, in words for messages} */
    String kind();

    /**
     * An object.
     *
     * @param values its members by name, in order
     */
    record Members(Map<String, Json> values) implements Json {
        public Members {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /**
     * An array.
     *
     * @param values its elements
     */
    record Items(List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String kind() {
            return "an array";
        }
    }

    /**
     * A string.
     *
     * @param value what it spells
     */
    record Text(String value) implements Json {
        @Override
        public String kind() {
            return "a string";
        }
    }

    /**
     * A number.
     *
     * @param digits as it is written
     */
    record Numeral(String digits) implements Json {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /**
     * A truth value.
     *
     * @param value which
     */
    record Truth(boolean value) implements Json {
        @Override
        public String kind() {
            return "a boolean";
        }
    }

    /** {@code null}: as good as not there. */
    record Nothing() implements Json {
        @Override
        public String kind() {
            return "null";
        }
    }
}
