package dev.goenv.probes.internal.report;

import dev.goenv.diagnosis.Examination;
import dev.goenv.probe.ProbeRecord;
import java.util.List;
import java.util.stream.Collectors;

/** Draws a way, stop after stop: the module, who is asked for it, and below each how the probes on the way there ended. */
final class RouteDrawing {
    private static final int WIDTH = 250;
    private static final int HEIGHT = 92;
    private static final int GAP = 76;
    private static final int ROW = HEIGHT + 26;

    private final Svg svg;
    private final Examination examination;

    RouteDrawing(Html html, Examination examination) {
        this.svg = new Svg(html);
        this.examination = examination;
    }

    /** Adds the drawing of a way, one line for each thing that is fetched. */
    void add(Way way) {
        int longest = way.stops().stream().mapToInt(List::size).max().orElse(0);
        int width = 4 + WIDTH + longest * (GAP + WIDTH);
        svg.begin(
                "Route of " + name(way) + ": " + spoken(way), width, way.stops().size() * ROW - 18);
        for (int row = 0; row < way.stops().size(); row++) {
            int y = 4 + row * ROW;
            start(way, y, row);
            List<Stop> stops = way.stops().get(row);
            for (int i = 0; i < stops.size(); i++) {
                int x = 2 + (i + 1) * (WIDTH + GAP);
                arrow(x - GAP, y, i == 0 ? "" : condition(stops.get(i - 1)));
                stop(stops.get(i), x, y);
            }
        }
        svg.end();
    }

    private static String name(Way way) {
        return way.modules().size() == 1
                ? first(way)
                : first(way) + " and " + (way.modules().size() - 1) + " more";
    }

    private static String first(Way way) {
        return way.modules().get(0).isEmpty() ? "all modules" : way.modules().get(0);
    }

    private static String spoken(Way way) {
        return way.stops().stream()
                .flatMap(List::stream)
                .map(stop -> stop.place() + ", " + stop.words())
                .collect(Collectors.joining("; "));
    }

    private void start(Way way, int y, int row) {
        svg.rect(2, y, WIDTH, HEIGHT, 8, "box");
        line(first(way), 2, y + 26, row == 0 ? "strong" : "");
        String more = way.modules().size() == 1 ? "" : "and " + (way.modules().size() - 1) + " more";
        line(more, 2, y + 43, "soft");
        line(row == 0 ? "wanted" : "once it is there", 2, y + (more.isEmpty() ? 43 : 60), "soft");
    }

    private void stop(Stop stop, int x, int y) {
        String style = stop.mark().style();
        svg.group(stop.place() + ": " + stop.words());
        svg.rect(x, y, WIDTH, HEIGHT, 8, "box " + style);
        svg.words(stop.mark().sign(), x + 12, y + 26, "strong fill-" + style);
        line(kind(stop), x + 16, y + 26, "strong");
        line(stop.leg().httpProxy().map(proxy -> "by " + proxy).orElse(""), x, y + 43, "soft");
        line(stop.words().split(": ", 2)[0], x, y + 60, "");
        dots(stop, x + 16, y + 78);
        svg.endGroup();
    }

    private static String condition(Stop before) {
        return switch (before.leg().onFailure()) {
            case NOT_FOUND_ONLY -> "404, 410";
            case ANY -> "any error";
            case END -> "";
        };
    }

    private static String kind(Stop stop) {
        return switch (stop.leg().kind()) {
            case MODULE_PROXY, OFF -> stop.leg().place();
            case DIRECT -> stop.leg().host().map(host -> "direct: " + host).orElse("direct");
            case CHECKSUM_DATABASE -> "checksums: " + bare(stop.leg().place());
            case TOOLCHAIN -> "toolchain: " + bare(stop.leg().place());
        };
    }

    private static String bare(String url) {
        return url.startsWith("https://") ? url.substring("https://".length()) : url;
    }

    /** A dot for each probe on the way, as far as there is room. */
    private void dots(Stop stop, int x, int y) {
        List<ProbeRecord> records = stop.leg().probes().stream()
                .flatMap(id -> examination.probe(id).stream())
                .toList();
        int at = x;
        for (ProbeRecord record : records) {
            if (at < x + WIDTH - 50) {
                svg.group(record.id() + ": " + record.outcome().message());
                svg.dot(at, y, "fill-" + Words.mark(record.outcome().status()).style());
                svg.words(word(record), at + 7, y + 4, "soft");
                svg.endGroup();
            }
            at += 22 + word(record).length() * 7;
        }
    }

    private static String word(ProbeRecord record) {
        return switch (record.layer()) {
            case CONFIG -> "env";
            case LOCAL -> "local";
            case DNS -> "DNS";
            case TCP -> "TCP";
            case HTTP_PROXY -> "proxy";
            case TLS -> "TLS";
            case MODULE_PROXY, TOOLCHAIN -> "GET";
            case CHECKSUM_DATABASE -> "sum";
            case DIRECT -> "VCS";
        };
    }

    private void arrow(int x, int y, String words) {
        int middle = y + HEIGHT / 2;
        int end = x + GAP - 2;
        svg.path("M" + (x + 2) + " " + middle + "H" + (end - 6), "arrow");
        svg.path("M" + end + " " + middle + "l-8 -4v8z", "tip");
        svg.words(words, x + 8, middle - 9, "soft");
    }

    private void line(String words, int x, int y, String style) {
        boolean strong = style.equals("strong");
        svg.clipped(words, strong ? 27 : 34, x + 10, y, WIDTH - (strong ? 28 : 14), style);
    }
}
