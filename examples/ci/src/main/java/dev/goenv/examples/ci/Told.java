package dev.goenv.examples.ci;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.probe.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Diagnoses in plain lines, for the forms that have one field for a text. */
final class Told {
    private Told() {}

    /** {@return what happened, what points to it, and what puts it right} */
    static String of(Diagnosis diagnosis) {
        List<String> lines = new ArrayList<>(List.of(diagnosis.explanation()));
        diagnosis.evidence().forEach(sentence -> lines.add("- " + sentence));
        diagnosis.remedies().forEach(remedy -> {
            lines.add("Fix: " + remedy.title());
            remedy.action().lines().forEach(line -> lines.add("  " + line));
        });
        return String.join("\n", lines);
    }

    /** {@return title and code} */
    static String title(Diagnosis diagnosis) {
        return diagnosis.title() + " [" + diagnosis.code() + "]";
    }

    /** {@return what could not be found out, a line each} */
    static String unknown(DoctorReport report) {
        List<String> lines = new ArrayList<>(List.of("Too little could be found out to tell whether go can download."));
        report.examination().probes().stream()
                .filter(record -> record.outcome().status() == Outcome.Status.UNKNOWN)
                .forEach(record ->
                        lines.add("- " + record.id() + ": " + record.outcome().message()));
        return String.join("\n", lines);
    }
}
