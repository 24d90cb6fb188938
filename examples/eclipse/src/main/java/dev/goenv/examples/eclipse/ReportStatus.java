package dev.goenv.examples.eclipse;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Remedy;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;

/** A report in the words of Eclipse: a status, with one more for each diagnosis below it. */
public final class ReportStatus {
    /** The id of the plug-in, as its manifest has it. */
    static final String PLUGIN = "dev.goenv.examples.eclipse";

    private ReportStatus() {}

    /** {@return the status of a report: OK, or as severe as the worst of its diagnoses; a warning if little is known} */
    public static IStatus of(DoctorReport report) {
        if (report.diagnoses().isEmpty()) {
            boolean known = report.verdict() != DoctorReport.Verdict.UNKNOWN;
            return new Status(known ? IStatus.OK : IStatus.WARNING, PLUGIN, message(report));
        }
        IStatus[] children = report.diagnoses().stream().map(ReportStatus::of).toArray(IStatus[]::new);
        return new MultiStatus(PLUGIN, IStatus.OK, children, message(report), null);
    }

    private static String message(DoctorReport report) {
        return switch (report.verdict()) {
            case FINE -> "The go command works for what was looked at";
            case FINE_WITH_WARNINGS -> "The go command works, with something worth knowing";
            case PROBLEM ->
                "The go command fails: " + report.cause().map(Diagnosis::title).orElse("");
            case UNKNOWN -> "Too little could be found out";
        };
    }

    private static IStatus of(Diagnosis diagnosis) {
        List<String> lines = new ArrayList<>();
        lines.add(diagnosis.title() + " [" + diagnosis.code() + "]");
        lines.add(diagnosis.explanation());
        for (Remedy remedy : diagnosis.remedies()) {
            lines.add("Fix: " + remedy.title());
            remedy.action().lines().forEach(line -> lines.add("  " + line));
        }
        return new Status(severity(diagnosis), PLUGIN, String.join("\n", lines));
    }

    private static int severity(Diagnosis diagnosis) {
        return switch (diagnosis.severity()) {
            case SECURITY, ERROR -> IStatus.ERROR;
            case WARNING -> IStatus.WARNING;
            case NOTE -> IStatus.INFO;
        };
    }
}
