package dev.goenv.probes.internal.report;

import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.VariableFact;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.Phase;
import dev.goenv.probe.ProbeRecord;
import java.util.List;

/** The parts of the HTML that show what stands behind the verdict. */
final class HtmlDetails {
    private static final int MAX_WAYS = 25;
    private static final int MAX_NAMES = 200;

    private final Html html;
    private final Examination examination;

    HtmlDetails(Html html, Examination examination) {
        this.html = html;
        this.examination = examination;
    }

    /** Adds the drawn routes. */
    void routes() {
        List<Way> ways = Way.of(examination);
        if (ways.isEmpty()) {
            return;
        }
        html.open("section", "aria-labelledby", "routes").element("h2", "Routes", "id", "routes");
        RouteDrawing drawing = new RouteDrawing(html, examination);
        for (Way way : ways.subList(0, Math.min(MAX_WAYS, ways.size()))) {
            html.element("h3", way.modules().get(0).isEmpty() ? "all modules" : Words.some(way.modules(), 3));
            drawing.add(way);
            words(way);
            names(way.modules());
        }
        if (ways.size() > MAX_WAYS) {
            html.element("p", "and " + (ways.size() - MAX_WAYS) + " more ways");
        }
        html.close().line();
    }

    private void words(Way way) {
        html.open("ul", "class", "signs");
        way.stops().stream()
                .flatMap(List::stream)
                .forEach(stop -> html.open("li")
                        .element(
                                "span",
                                stop.mark().sign(),
                                "class",
                                "sign " + stop.mark().style(),
                                "aria-hidden",
                                "true")
                        .text(" " + stop.place() + ": " + stop.words())
                        .close());
        html.close();
    }

    private void names(List<String> modules) {
        if (modules.size() > 3) {
            html.open("details").element("summary", "All " + modules.size() + " modules");
            html.element("p", Words.some(modules, MAX_NAMES)).close();
        }
    }

    /** Adds the times, the evidence, the variables and what was not checked. */
    void rest() {
        times();
        evidence();
        variables();
        if (!examination.notChecked().isEmpty()) {
            html.open("section", "aria-labelledby", "unchecked").element("h2", "Not checked", "id", "unchecked");
            html.open("ul");
            examination.notChecked().forEach(sentence -> html.element("li", sentence));
            html.close().close().line();
        }
    }

    private void times() {
        List<ProbeRecord> rows = WaterfallDrawing.rows(examination);
        if (rows.isEmpty()) {
            return;
        }
        html.open("section", "aria-labelledby", "times").element("h2", "Times", "id", "times");
        List<String> phases = rows.stream()
                .flatMap(record -> record.result().phases().stream())
                .map(Phase::name)
                .distinct()
                .toList();
        if (!phases.isEmpty()) {
            html.open("ul", "class", "key", "aria-label", "Colours");
            phases.forEach(this::key);
            html.close();
        }
        WaterfallDrawing.add(html, examination);
        long left = WaterfallDrawing.tried(examination) - rows.size();
        if (left > 0) {
            html.element("p", left + " quicker probes are left out.", "class", "soft");
        }
        html.close().line();
    }

    private void key(String phase) {
        html.open("li").open("svg", "width", "12", "height", "12", "aria-hidden", "true");
        html.empty("rect", "width", "12", "height", "12", "rx", "2", "class", "phase-" + WaterfallDrawing.style(phase));
        html.close().text(phase).close();
    }

    private void evidence() {
        html.open("section", "aria-labelledby", "probes").element("h2", "What each probe saw", "id", "probes");
        examination.probes().forEach(this::probe);
        html.close().line();
    }

    private void probe(ProbeRecord record) {
        Mark mark = Words.mark(record.outcome().status());
        html.open("details").open("summary");
        html.element("span", mark.sign(), "class", "sign " + mark.style(), "aria-hidden", "true")
                .text(" ");
        html.element("code", record.id());
        html.text(" " + Words.status(record.outcome().status()) + ", " + Words.time(record.time()))
                .close();
        html.element("p", record.outcome().message());
        if (!record.contacts().isEmpty()) {
            html.element("p", "Contacted: " + String.join(", ", record.contacts()), "class", "soft");
        }
        for (Evidence evidence : record.result().evidence()) {
            html.element("h3", EvidenceRows.words(evidence.getClass().getSimpleName()));
            html.open("dl");
            EvidenceRows.of((Record) evidence)
                    .forEach(row -> html.element("dt", row.name()).element("dd", row.value()));
            html.close();
        }
        html.close().line();
    }

    private void variables() {
        if (examination.environment().isEmpty()) {
            return;
        }
        html.open("section", "aria-labelledby", "variables").element("h2", "Variables", "id", "variables");
        html.open("table").open("thead").open("tr");
        List.of("name", "value", "set in").forEach(title -> html.element("th", title, "scope", "col"));
        html.close().close().open("tbody").line();
        examination.environment().forEach(this::variable);
        html.close().close().close().line();
    }

    private void variable(VariableFact fact) {
        String hidden = fact.shadows().isEmpty() ? "" : "; hides " + String.join(", ", fact.shadows());
        html.open("tr")
                .element("th", fact.name(), "scope", "row")
                .open("td")
                .element("code", fact.text())
                .close();
        html.element("td", fact.place() + hidden).close().line();
    }
}
