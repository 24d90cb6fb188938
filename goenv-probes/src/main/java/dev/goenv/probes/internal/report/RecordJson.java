package dev.goenv.probes.internal.report;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.ReportFormatException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * A report as JSON, and from it.
 *
 * <p>Records are objects with the names of their components; one of several kinds has a member {@code kind}; enum constants
 * stand by name, times and durations in ISO 8601, and what is missing is left out. The form only grows within a number of
 * the schema: readers pass over members, and elements of lists, that they don't know. {@code verdict} and {@code exitCode}
 * are there for programs that want no more; they are not read back.
 */
public final class RecordJson {
    /** Name and number of the form, the member {@code schema}. */
    public static final String SCHEMA = "goenv-report/1";

    private RecordJson() {}

    /** {@return a report as JSON, indented by two blanks, with a line feed at the end} */
    public static String write(DoctorReport report) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setStrictness(Strictness.STRICT);
            json.setIndent("  ");
            json.setHtmlSafe(false);
            json.beginObject().name("schema").value(SCHEMA);
            json.name("verdict").value(report.verdict().name());
            json.name("exitCode").value(report.exitCode());
            RecordShape.of(DoctorReport.class, new Shapes()).writeMembers(json, report);
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        return text.append('\n').toString();
    }

    /**
     * {@return the report that was written}
     *
     * @throws ReportFormatException if the text is no report of this schema, or beyond the limits of {@link JsonParser}
     */
    public static DoctorReport read(String text) throws ReportFormatException {
        Json json = JsonParser.parse(text);
        if (!(json instanceof Json.Members members)) {
            throw Shape.wrong("$", "an object", json);
        }
        Json schema = members.values().getOrDefault("schema", new Json.Nothing());
        if (!schema.equals(new Json.Text(SCHEMA))) {
            String found = schema instanceof Json.Text other ? Plain.brief(other.value()) : schema.kind();
            throw new ReportFormatException("$.schema", SCHEMA + " is wanted, not " + found);
        }
        return (DoctorReport) new Shapes().of(DoctorReport.class).read(json, "$");
    }
}
