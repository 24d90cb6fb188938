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
    private static final int BAR = 13;
    private static final Set<String> KNOWN = Set.of("dns", "connect", "tls", "request", "wait", "body");

    private final Svg svg;
    private final double millis;

    private WaterfallDrawing(Html html, double millis) {
        this.svg = new Svg(html);
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
        int height = TOP + rows.size() * ROW + 6;
        String spoken = "When each of " + rows.size() + " probes ran, over " + Math.round(millis) + " ms";
        svg.begin(spoken, LEFT + CHART + RIGHT, height);
        double step = step(millis);
        for (int i = 0; i * step <= millis * 1.0001; i++) {
            svg.path(String.format(Locale.ROOT, "M%.1f 18V%d", x(i * step), height), "grid");
            svg.centred(tick(i * step, step), x(i * step), 12, "soft");
        }
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), TOP + i * ROW);
        }
        svg.end();
    }

    /** Steps of 1, 2 or 5 times a power of ten, so that there are 3 to 8 of them. */
    private static double step(double millis) {
        double power = Math.pow(10, Math.floor(Math.log10(millis / 4)));
        double factor = millis / 4 / power;
        return power * (factor < 1.5 ? 1 : factor < 3.5 ? 2 : 5);
    }

    private static String tick(double value, double step) {
        return step < 1 ? String.format(Locale.ROOT, "%.2f ms", value) : Math.round(value) + " ms";
    }

    private void row(ProbeRecord record, int y) {
        double start = x(millis(record.start()));
        double width = Math.max(2, x(millis(record.start()) + millis(record.time())) - start);
        Mark mark = Words.mark(record.outcome().status());
        svg.group(record.id() + ", " + Words.time(record.time()) + ": "
                + record.outcome().message());
        svg.words(mark.sign(), 2, y + 14, "strong fill-" + mark.style());
        svg.clipped(record.id(), 37, 18, y + 14, LEFT - 30, "");
        svg.rect(start, y + 4, width, BAR, 2, "bar");
        record.result().phases().forEach(phase -> phase(record, phase, y));
        if (mark == Mark.BAD) {
            svg.rect(start, y + 4, width, BAR, 2, "bar bad");
        }
        svg.words(Words.time(record.time()), start + width + 6, y + 14, "soft");
        svg.endGroup();
    }

    private void phase(ProbeRecord record, Phase phase, int y) {
        double end = millis(record.start()) + millis(record.time());
        double from = Math.min(end, millis(record.start()) + millis(phase.start()));
        double to = Math.min(end, from + millis(phase.time()));
        svg.group(phase.name() + ", " + Words.time(phase.time()));
        svg.rect(x(from), y + 4, Math.max(1, x(to) - x(from)), BAR, 2, "phase-" + style(phase.name()));
        svg.endGroup();
    }

    /** {@return the class of a part's colour} */
    static String style(String phase) {
        return KNOWN.contains(phase) ? phase : "other";
    }

    private double x(double at) {
        return LEFT + at / millis * CHART;
    }

    private static double millis(Duration time) {
        return Math.max(0, time.toNanos() / 1e6);
    }
}
