package dev.goenv.examples.ci;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import java.util.List;
import java.util.UUID;

/**
 * Workflow commands of GitHub Actions: lines on standard output that the runner takes for annotations.
 *
 * <p>The runner takes any line for a command that looks like one, blanks before it included, and some in the middle of a line. A
 * report quotes servers, which could so speak to the runner: it is printed between {@link #stop} and {@link #resume}.
 */
final class Annotations {
    private final String token;

    private Annotations(String token) {
        this.token = token;
    }

    /** {@return annotations with a token that nobody can guess} */
    static Annotations create() {
        return new Annotations("goenv-" + UUID.randomUUID());
    }

    /** {@return the line from which on nothing is a command} */
    String stop() {
        return "::stop-commands::" + token;
    }

    /** {@return the line from which on commands are commands again} */
    String resume() {
        return "::" + token + "::";
    }

    /** {@return the annotations of a report, one a line} */
    static List<String> of(DoctorReport report) {
        if (report.verdict() == DoctorReport.Verdict.UNKNOWN) {
            return List.of(command("error", "goenv: not found out", Told.unknown(report)));
        }
        return report.diagnoses().stream().map(Annotations::of).toList();
    }

    /** {@return the annotation of a diagnosis} */
    static String of(Diagnosis diagnosis) {
        String level = switch (diagnosis.severity()) {
            case SECURITY, ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
        return command(level, "goenv: " + Told.title(diagnosis), Told.of(diagnosis));
    }

    /** {@return a workflow command} */
    static String command(String name, String title, String message) {
        return "::" + name + " title=" + property(title) + "::" + data(message);
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** A property ends at a comma, the list of properties at a colon. */
    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
