package dev.goenv.probes.internal.report;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeRecord;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A report for a terminal: the verdict first, then the cause and what to do, then what stands behind it.
 *
 * <p>Lines have at most 80 columns; a command to copy is longer if it has to be.
 */
public final class TextReport {
    /** More ways than that are told by their number. */
    private static final int MAX_WAYS = 25;

    private static final int TITLES = 17;

    private final DoctorReport report;
    private final TextSheet sheet;

    private TextReport(DoctorReport report, TextStyle style) {
        this.report = report;
        this.sheet = new TextSheet(style);
    }

    /** {@return the text of a report, with a line feed at the end of each line} */
    public static String of(DoctorReport report, TextStyle style) {
        TextReport text = new TextReport(report, style);
        text.sheet.marked("", Words.mark(report.verdict()), Words.verdict(report));
        report.cause().ifPresent(text::cause);
        if (report.verdict() == DoctorReport.Verdict.UNKNOWN) {
            text.unknown();
        }
        text.layers();
        text.routes();
        text.findings();
        text.notChecked();
        text.end();
        return text.sheet.toString();
    }

    private void cause(Diagnosis cause) {
        sheet.gap();
        sheet.paragraph("", cause.explanation());
        evidence(cause.evidence());
        sheet.heading("What to do");
        if (cause.remedies().isEmpty()) {
            sheet.paragraph("  ", "No step is known. The evidence above is what to show to whoever runs the network.");
        }
        int number = 0;
        for (Remedy remedy : cause.remedies()) {
            number++;
            step(number + ". ", Step.of(remedy, report.examination().system()));
        }
        sheet.gap();
        sheet.paragraph("", "Code: " + cause.code() + subject(cause));
    }

    private void evidence(List<String> evidence) {
        if (!evidence.isEmpty()) {
            sheet.heading("Evidence");
            evidence.forEach(sentence -> sheet.paragraph("  - ", sentence));
        }
    }

    private static String subject(Diagnosis diagnosis) {
        return diagnosis.subject().isEmpty() ? "" : ", about " + diagnosis.subject();
    }

    private void step(String number, Step step) {
        sheet.paragraph("  " + number, step.title() + " (" + step.remark() + ")");
        if (!step.advice().isEmpty() && !step.advice().equals(step.title())) {
            sheet.paragraph("     ", step.advice());
        }
        for (Step.Command command : step.commands()) {
            if (!command.shell().isEmpty()) {
                sheet.paragraph("     ", command.shell() + ":");
            }
            sheet.command(command.line());
            command.undo().ifPresent(undo -> {
                sheet.paragraph("     ", "Undo:");
                sheet.command(undo);
            });
        }
    }

    private void unknown() {
        sheet.gap();
        List<ProbeRecord> records = report.examination().probes().stream()
                .filter(record -> record.outcome().status() == Outcome.Status.UNKNOWN)
                .toList();
        records.stream()
                .limit(5)
                .forEach(record -> sheet.paragraph(
                        "  - ", record.id() + ": " + record.outcome().message()));
        if (records.size() > 5) {
            sheet.paragraph("  - ", "and " + (records.size() - 5) + " more");
        }
    }

    private void layers() {
        sheet.heading("Layers");
        for (LayerRow row : LayerRow.of(report)) {
            sheet.row(row.mark(), row.layer().title(), TITLES, row.words());
        }
    }

    private void routes() {
        List<Way> ways = Way.of(report.examination());
        if (ways.isEmpty()) {
            return;
        }
        sheet.heading("Routes");
        for (Way way : ways.subList(0, Math.min(MAX_WAYS, ways.size()))) {
            List<String> modules = way.modules().stream()
                    .map(module -> module.isEmpty() ? "all modules" : module)
                    .toList();
            sheet.paragraph("  ", Words.some(modules, 3));
            way.stops().stream().flatMap(List::stream).forEach(this::stop);
        }
        if (ways.size() > MAX_WAYS) {
            sheet.paragraph("  ", "and " + (ways.size() - MAX_WAYS) + " more ways");
        }
    }

    private void stop(Stop stop) {
        sheet.marked("    ", stop.mark(), stop.place() + ": " + stop.words());
    }

    private void findings() {
        List<Diagnosis> others = report.diagnoses().stream()
                .filter(diagnosis -> !report.cause().equals(Optional.of(diagnosis)))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        sheet.heading(report.cause().isPresent() ? "Other findings" : "Findings");
        for (Diagnosis other : others) {
            sheet.marked(
                    "  ",
                    Words.mark(other.severity()),
                    other.severity() + " " + other.title() + " [" + other.code() + "]");
            sheet.paragraph("    ", other.explanation());
            other.evidence().forEach(sentence -> sheet.paragraph("    - ", sentence));
            other.remedies().stream()
                    .limit(1)
                    .forEach(remedy ->
                            step("  ", Step.of(remedy, report.examination().system())));
        }
    }

    private void notChecked() {
        if (!report.examination().notChecked().isEmpty()) {
            sheet.heading("Not checked");
            report.examination().notChecked().forEach(sentence -> sheet.paragraph("  - ", sentence));
        }
    }

    private void end() {
        Examination examination = report.examination();
        sheet.gap();
        int probes = examination.probes().size();
        sheet.paragraph(
                "",
                (probes == 1 ? "1 probe" : probes + " probes")
                        + " in "
                        + Words.time(examination.elapsed())
                        + " on "
                        + examination.system()
                        + ", "
                        + examination.started().truncatedTo(ChronoUnit.SECONDS)
                        + ". Exit status "
                        + report.exitCode()
                        + ".");
    }
}
