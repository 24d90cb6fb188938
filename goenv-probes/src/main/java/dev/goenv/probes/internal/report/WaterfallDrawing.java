package dev.goenv.probes.internal.report;

import dev.goenv.diagnosis.Examination;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Phase;
import dev.goenv.probe.ProbeRecord;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Draws when each probe ran and what it waited for, over a common axis in milliseconds. */
final class WaterfallDrawing {
    /** So many are drawn: those that took longest. */
    static final int MAX_ROWS = 60;

    private static final int LEFT = 300;
    private static final int CHART = 560;
    private static final int RIGHT = 70;
    private static final int ROW = 22;
    private static final int TOP = 28;
    private static final Set<String> KNOWN = Set.of("dns", "connect", "tls", "request", "wait", "body");

    private final Html html;
    private final double millis;

    private WaterfallDrawing(Html html, double millis) {
        this.html = html;
        this.millis = millis;
    }

    /** {@return the probes that are drawn, in the order in which they began} */
    static List<ProbeRecord> rows(Examination examination) {
        return examination.probes().stream()
                .filter(WaterfallDrawing::tried)
                .sorted(Comparator.comparing(ProbeRecord::time).reversed())
                .limit(MAX_ROWS)
                .sorted(Comparator.comparing(ProbeRecord::start))
                .toList();
    }

    /** {@return how many probes were tried} */
    static long tried(Examination examination) {
        return examination.probes().stream().filter(WaterfallDrawing::tried).count();
    }

    private static boolean tried(ProbeRecord record) {
        return record.outcome().status() != Outcome.Status.SKIPPED
                && record.outcome().status() != Outcome.Status.NOT_APPLICABLE;
    }

    /** Adds the drawing. */
    static void add(Html html, Examination examination) {
        List<ProbeRecord> rows = rows(examination);
        double end = rows.stream()
                .mapToDouble(record -> millis(record.start()) + millis(record.time()))
                .max()
                .orElse(0);
        new WaterfallDrawing(html, Math.max(1, end)).draw(rows);
    }

    private void draw(List<ProbeRecord> rows) {
        int width = LEFT + CHART + RIGHT;
        int height = TOP + rows.size() * ROW + 6;
        html.open("div", "class", "drawing", "tabindex", "0").open(
                        "svg",
                        "role", "img",
                        "aria-label", "When each of " + rows.size() + " probes ran, over " + Math.round(millis) + " ms",
                        "width", String.valueOf(width),
                        "height", String.valueOf(height),
                        "viewBox", "0 0 " + width + " " + height);
        axis(height);
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), TOP + i * ROW);
        }
        html.close().close().line();
    }

    private void axis(int height) {
        double step = step(millis);
        for (int i = 0; i * step <= millis * 1.0001; i++) {
            String x = number(x(i * step));
            html.empty("line", "class", "grid", "x1", x, "x2", x, "y1", "18", "y2", String.valueOf(height));
            html.element("text", ticks(i * step, step), "class", "soft", "x", x, "y", "12", "text-anchor", "middle");
        }
    }

    /** Steps of 1, 2 or 5 times a power of ten, so that there are 3 to 8 of them. */
    private static double step(double millis) {
        double power = Math.pow(10, Math.floor(Math.log10(millis / 4)));
        double factor = millis / 4 / power;
        return power * (factor < 1.5 ? 1 : factor < 3.5 ? 2 : 5);
    }

    private static String ticks(double value, double step) {
        return step < 1 ? String.format(Locale.ROOT, "%.2f ms", value) : Math.round(value) + " ms";
    }

    private void row(ProbeRecord record, int y) {
        double start = x(millis(record.start()));
        double end = Math.max(start + 2, x(millis(record.start()) + millis(record.time())));
        Mark mark = Words.mark(record.outcome().status());
        html.open("g");
        html.element("title", record.id() + ", " + Words.time(record.time()) + ": " + record.outcome().message());
        html.element(
                "text", mark.sign(), "x", "2", "y", String.valueOf(y + 14), "class", "strong fill-" + mark.style());
        html.open("svg", "x", "18", "y", String.valueOf(y), "width", String.valueOf(LEFT - 30), "height", "20");
        html.element("text", Plain.cut(record.id(), 37, "…"), "x", "0", "y", "14", "class", "");
        html.close();
        rect(start, y + 4, end - start, "bar");
        for (Phase phase : record.result().phases()) {
            phase(record, phase, y);
        }
        if (mark == Mark.BAD) {
            rect(start, y + 4, end - start, "bar bad");
        }
        html.element(
                "text",
                Words.time(record.time()),
                "x", number(end + 6),
                "y", String.valueOf(y + 14),
                "class", "soft");
        html.close();
    }

    private void phase(ProbeRecord record, Phase phase, int y) {
        double end = millis(record.start()) + millis(record.time());
        double from = Math.min(end, millis(record.start()) + millis(phase.start()));
        double to = Math.min(end, from + millis(phase.time()));
        html.open("g");
        html.element("title", phase.name() + ", " + Words.time(phase.time()));
        rect(x(from), y + 4, Math.max(1, x(to) - x(from)), "phase-" + style(phase.name()));
        html.close();
    }

    /** {@return the class of a part's colour} */
    static String style(String phase) {
        return KNOWN.contains(phase) ? phase : "other";
    }

    private void rect(double x, int y, double width, String style) {
        html.empty(
                "rect",
                "x", number(x),
                "y", String.valueOf(y),
                "width", number(width),
                "height", "13",
                "rx", "2",
                "class", style);
    }

    private double x(double at) {
        return LEFT + at / millis * CHART;
    }

    private static double millis(Duration time) {
        return Math.max(0, time.toNanos() / 1e6);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
