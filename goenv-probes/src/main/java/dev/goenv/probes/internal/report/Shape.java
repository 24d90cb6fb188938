package dev.goenv.probes.internal.report;

import com.google.gson.stream.JsonWriter;
import dev.goenv.diagnosis.ReportFormatException;
import java.io.IOException;
import java.util.Optional;

/** What values of one type look like: how they become JSON and come from it, and how the texts in them are changed. */
interface Shape {
    /** Writes a value of the type. */
    void write(JsonWriter json, Object value) throws IOException;

    /**
     * {@return the value that was written}
     *
     * @param place where {@code json} is, for messages
     */
    Object read(Json json, String place) throws ReportFormatException;

    /**
     * {@return the value with every text in it changed}
     *
     * @param site the component that holds the value
     */
    Object rewrite(Object value, Site site, TextRule rule);

    /** {@return whether the member is left out for this value} */
    default boolean omits(Object value) {
        return false;
    }

    /** {@return what stands for a member that is not there; empty if it has to be} */
    default Optional<Object> absent() {
        return Optional.empty();
    }

    /**
     * The component of a record that a text stands in.
     *
     * @param owner the record
     * @param component the name of the component
     */
    record Site(Record owner, String component) {}

    /** Changes the texts of a report. */
    interface TextRule {
        /** {@return what is to stand in the place of {@code text}} */
        String apply(Site site, String text);
    }

    /** {@return the complaint about a value of the wrong kind} */
    static ReportFormatException wrong(String place, String wanted, Json found) {
        return new ReportFormatException(place, wanted + " is wanted, not " + found.kind());
    }
}
