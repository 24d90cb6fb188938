package dev.goenv.probes.internal.report;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Remedy;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A report as one HTML file: no scripts, nothing from elsewhere, and a policy that forbids both. Light or dark as the reader's
 * system is.
 */
public final class HtmlReport {
    private final DoctorReport report;
    private final Examination examination;
    private final Html html = new Html();

    private HtmlReport(DoctorReport report) {
        this.report = report;
        this.examination = report.examination();
    }

    /** {@return the document, to be stored in UTF-8} */
    public static String of(DoctorReport report) {
        HtmlReport page = new HtmlReport(report);
        page.html.open("html", "lang", "en");
        page.head();
        page.html.open("body").open("main").line();
        page.verdict();
        report.cause().ifPresent(page::cause);
        page.layers();
        new HtmlDetails(page.html, report.examination()).routes();
        page.findings();
        new HtmlDetails(page.html, report.examination()).rest();
        page.foot();
        page.html.close().close().close();
        return page.html.toString();
    }

    private void head() {
        html.open("head").line();
        html.empty("meta", "charset", "utf-8").line();
        html.empty(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; style-src " + Stylesheet.hash() + "; base-uri 'none'; form-action 'none'")
                .line();
        html.empty("meta", "name", "referrer", "content", "no-referrer").line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.element("title", "Go environment: " + Words.verdict(report)).line();
        html.style(Stylesheet.CSS).close().line();
    }

    private void verdict() {
        Mark mark = Words.mark(report.verdict());
        html.open("header", "class", mark.style()).open("h1");
        html.element("span", mark.sign(), "class", "sign", "aria-hidden", "true");
        html.text(" " + Words.verdict(report)).close();
        report.cause().ifPresent(cause -> html.element("p", cause.explanation()));
        report.cause()
                .ifPresent(cause -> html.open("p", "class", "soft")
                        .text("Code ")
                        .element("code", cause.code())
                        .text(cause.subject().isEmpty() ? "" : ", about " + cause.subject())
                        .close());
        html.close().line();
    }

    private void cause(Diagnosis cause) {
        html.open("section", "aria-labelledby", "steps").element("h2", "What to do", "id", "steps");
        if (cause.remedies().isEmpty()) {
            html.element("p", "No step is known. The evidence is what to show to whoever runs the network.");
        }
        steps(cause.remedies());
        html.close().line();
        if (!cause.evidence().isEmpty()) {
            html.open("section", "aria-labelledby", "evidence").element("h2", "Evidence", "id", "evidence");
            sentences(cause.evidence());
            html.close().line();
        }
    }

    private void steps(List<Remedy> remedies) {
        if (remedies.isEmpty()) {
            return;
        }
        html.open("ol", "class", "steps");
        for (Remedy remedy : remedies) {
            Step step = Step.of(remedy, examination.system());
            html.open("li").open("p").element("strong", step.title()).text(" ");
            html.element("span", "(" + step.remark() + ")", "class", "soft").close();
            if (!step.advice().isEmpty() && !step.advice().equals(step.title())) {
                html.element("p", step.advice());
            }
            step.commands().forEach(this::command);
            html.close();
        }
        html.close();
    }

    private void command(Step.Command command) {
        if (!command.shell().isEmpty()) {
            html.element("p", command.shell() + ":", "class", "soft");
        }
        pre(command.line());
        command.undo().ifPresent(undo -> {
            html.element("p", "Undo:", "class", "soft");
            pre(undo);
        });
    }

    private void pre(String line) {
        // Whoever uses a keyboard alone has to be able to scroll it.
        html.open("pre", "tabindex", "0").element("code", line).close();
    }

    private void sentences(List<String> sentences) {
        html.open("ul");
        sentences.forEach(sentence -> html.element("li", sentence));
        html.close();
    }

    private void layers() {
        html.open("section", "aria-labelledby", "layers").element("h2", "Layers", "id", "layers");
        html.open("table").open("tbody").line();
        for (LayerRow row : LayerRow.of(report)) {
            html.open("tr");
            html.element("td", row.mark().sign(), "class", "sign " + row.mark().style(), "aria-hidden", "true");
            html.element("th", row.layer().title(), "scope", "row").element("td", row.words());
            html.close().line();
        }
        html.close().close().close().line();
    }

    private void findings() {
        List<Diagnosis> others = report.diagnoses().stream()
                .filter(diagnosis -> !report.cause().equals(Optional.of(diagnosis)))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        html.open("section", "aria-labelledby", "findings")
                .element("h2", report.cause().isPresent() ? "Other findings" : "Findings", "id", "findings");
        for (Diagnosis other : others) {
            Mark mark = Words.mark(other.severity());
            html.open("h3").element("span", mark.sign(), "class", "sign " + mark.style(), "aria-hidden", "true");
            html.text(" " + other.severity() + " " + other.title() + " ")
                    .element("code", other.code())
                    .close();
            html.element("p", other.explanation());
            if (!other.evidence().isEmpty()) {
                sentences(other.evidence());
            }
            steps(other.remedies());
        }
        html.close().line();
    }

    private void foot() {
        html.element(
                "footer",
                examination.probes().size()
                        + " probes in "
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
