package dev.goenv.examples.ci;

import com.google.gson.stream.JsonWriter;
import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Examination;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A report as SARIF 2.1.0: a rule for each code, a result for each diagnosis.
 *
 * <p>Each result points to go.mod, which is what asks for the modules: GitHub shows no result without a place in a file. Where
 * the cause really lies is the logical location, and the text.
 */
final class Sarif {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final DoctorReport report;
    private final JsonWriter json;

    private Sarif(DoctorReport report, JsonWriter json) {
        this.report = report;
        this.json = json;
    }

    /** {@return the document} */
    static String of(Attempts attempts) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent("  ");
            new Sarif(attempts.report(), json).document(attempts);
        } catch (IOException e) {
            throw new UncheckedIOException("a string can be written", e);
        }
        return text.append('\n').toString();
    }

    private void document(Attempts attempts) throws IOException {
        json.beginObject();
        member("$schema", SCHEMA);
        member("version", "2.1.0");
        json.name("runs").beginArray().beginObject();
        json.name("tool").beginObject().name("driver").beginObject();
        member("name", "goenv");
        member("informationUri", "https://goenv.dev");
        List<String> codes =
                report.diagnoses().stream().map(Diagnosis::code).distinct().toList();
        json.name("rules").beginArray();
        for (String code : codes) {
            json.beginObject();
            member("id", code);
            json.endObject();
        }
        json.endArray().endObject().endObject();
        invocation(attempts);
        json.name("results").beginArray();
        for (Diagnosis diagnosis : report.diagnoses()) {
            result(diagnosis, codes.indexOf(diagnosis.code()));
        }
        json.endArray().endObject().endArray().endObject();
    }

    private void invocation(Attempts attempts) throws IOException {
        Examination examination = report.examination();
        json.name("invocations").beginArray().beginObject();
        json.name("executionSuccessful").value(report.verdict() != DoctorReport.Verdict.UNKNOWN);
        json.name("exitCode").value(report.exitCode());
        member("startTimeUtc", examination.started().toString());
        member("endTimeUtc", examination.started().plus(examination.elapsed()).toString());
        if (report.verdict() == DoctorReport.Verdict.UNKNOWN) {
            json.name("toolExecutionNotifications").beginArray().beginObject();
            member("level", "error");
            message(Told.unknown(report));
            json.endObject().endArray();
        }
        json.name("properties").beginObject();
        json.name("attempts").value(attempts.count());
        json.endObject();
        json.endObject().endArray();
    }

    private void result(Diagnosis diagnosis, int rule) throws IOException {
        json.beginObject();
        member("ruleId", diagnosis.code());
        json.name("ruleIndex").value(rule);
        member("level", level(diagnosis));
        message(diagnosis.title() + "\n" + Told.of(diagnosis));
        json.name("locations").beginArray().beginObject();
        json.name("physicalLocation").beginObject();
        json.name("artifactLocation").beginObject();
        member("uri", "go.mod");
        member("uriBaseId", "%SRCROOT%");
        json.endObject();
        json.name("region").beginObject().name("startLine").value(1).endObject();
        json.endObject();
        logicalLocations(diagnosis);
        json.endObject().endArray();
        json.name("partialFingerprints").beginObject();
        member("goenv/v1", fingerprint(diagnosis));
        json.endObject().endObject();
    }

    private void logicalLocations(Diagnosis diagnosis) throws IOException {
        if (diagnosis.probes().isEmpty()) {
            return;
        }
        json.name("logicalLocations").beginArray();
        for (String probe : diagnosis.probes().stream().distinct().toList()) {
            json.beginObject();
            member("fullyQualifiedName", probe);
            json.endObject();
        }
        json.endArray();
    }

    private static String level(Diagnosis diagnosis) {
        return switch (diagnosis.severity()) {
            case SECURITY, ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }

    /** The same cause about the same subject is the same result, whatever the figures in its text. */
    private static String fingerprint(Diagnosis diagnosis) {
        String identity = diagnosis.code() + "\n" + diagnosis.subject();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Braces stand for arguments unless doubled, and brackets before a parenthesis for a link (3.11.5, 3.11.6 of the standard). */
    private void message(String text) throws IOException {
        json.name("message").beginObject();
        member("text", text.replace("{", "{{").replace("}", "}}").replace("](", "] ("));
        json.endObject();
    }

    private void member(String name, String value) throws IOException {
        json.name(name).value(value);
    }
}
