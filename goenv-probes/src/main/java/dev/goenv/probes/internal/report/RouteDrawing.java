package dev.goenv.probes.internal.report;

import dev.goenv.diagnosis.Examination;
import dev.goenv.probe.ProbeRecord;
import java.util.List;

/** Draws a way, stop after stop: the module, who is asked for it, and below each whom the probes on the way there met. */
final class RouteDrawing {
    private static final int WIDTH = 250;
    private static final int HEIGHT = 92;
    private static final int GAP = 76;
    private static final int ROW = HEIGHT + 26;

    private final Html html;
    private final Examination examination;

    RouteDrawing(Html html, Examination examination) {
        this.html = html;
        this.examination = examination;
    }

    /** Adds the drawing of a way, one line for each thing that is fetched. */
    void add(Way way) {
        int longest = way.stops().stream().mapToInt(List::size).max().orElse(0);
        int width = 4 + WIDTH + longest * (GAP + WIDTH);
        int height = way.stops().size() * ROW - 18;
        String name = name(way);
        html.open("div", "class", "drawing", "tabindex", "0").open(
                        "svg",
                        "role", "img",
                        "aria-label", "Route of " + name + ": " + spoken(way),
                        "width", String.valueOf(width),
                        "height", String.valueOf(height),
                        "viewBox", "0 0 " + width + " " + height);
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
        html.close().close().line();
    }

    private static String name(Way way) {
        return way.modules().size() == 1 ? first(way) : first(way) + " and " + (way.modules().size() - 1) + " more";
    }

    private static String first(Way way) {
        return way.modules().get(0).isEmpty() ? "all modules" : way.modules().get(0);
    }

    private static String spoken(Way way) {
        StringBuilder words = new StringBuilder();
        way.stops().stream()
                .flatMap(List::stream)
                .forEach(stop -> words.append(words.length() > 0 ? "; " : "")
                        .append(stop.place())
                        .append(", ")
                        .append(stop.words()));
        return words.toString();
    }

    private void start(Way way, int y, int row) {
        box(2, y, "box");
        clipped(first(way), 2, y + 26, row == 0 ? "strong" : "");
        String more = way.modules().size() == 1 ? "" : "and " + (way.modules().size() - 1) + " more";
        clipped(more, 2, y + 43, "soft");
        clipped(row == 0 ? "wanted" : "once it is there", 2, y + (more.isEmpty() ? 43 : 60), "soft");
    }

    private void stop(Stop stop, int x, int y) {
        String style = stop.mark().style();
        box(x, y, "box " + style);
        html.element("title", stop.place() + ": " + stop.words()).close();
        label(stop.mark().sign(), x + 12, y + 26, "strong fill-" + style);
        clipped(kind(stop), x + 16, y + 26, "strong");
        clipped(stop.leg().httpProxy().map(proxy -> "by " + proxy).orElse(""), x, y + 43, "soft");
        clipped(stop.words().split(": ", 2)[0], x, y + 60, "");
        dots(stop, x + 16, y + 78);
        html.close();
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

    /** A dot for each probe on the way, with the layer's first letters. */
    private void dots(Stop stop, int x, int y) {
        int at = x;
        for (String id : stop.leg().probes()) {
            ProbeRecord record = examination.probe(id).orElse(null);
            if (record == null || at > x + WIDTH - 50) {
                continue;
            }
            Mark mark = Words.mark(record.outcome().status());
            String word = word(record);
            html.open("g");
            html.element("title", record.id() + ": " + record.outcome().message());
            html.empty(
                    "circle",
                    "cx", String.valueOf(at),
                    "cy", String.valueOf(y),
                    "r", "4",
                    "class", "fill-" + mark.style());
            label(word, at + 7, y + 4, "soft");
            html.close();
            at += 22 + word.length() * 7;
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
        html.empty(
                "path",
                "class", "arrow",
                "d", "M" + (x + 2) + " " + middle + "H" + (end - 6));
        html.empty(
                "path",
                "class", "tip",
                "d", "M" + end + " " + middle + "l-8 -4v8z");
        label(words, x + 8, middle - 9, "soft");
    }

    /** Begins a group; who calls it for a stop closes it. */
    private void box(int x, int y, String style) {
        boolean group = style.contains(" ");
        if (group) {
            html.open("g");
        }
        html.open(
                        "rect",
                        "x", String.valueOf(x),
                        "y", String.valueOf(y),
                        "width", String.valueOf(WIDTH),
                        "height", String.valueOf(HEIGHT),
                        "rx", "8",
                        "class", style);
        if (!group) {
            html.close();
        }
    }

    /** A text in a box. What is too long is cut in the middle; what is wide nevertheless, at the edge of the box. */
    private void clipped(String words, int x, int y, String style) {
        html.open(
                "svg",
                "x", String.valueOf(x + 10),
                "y", String.valueOf(y - 14),
                "width", String.valueOf(WIDTH - 14 - (style.equals("strong") ? 14 : 0)),
                "height", "20");
        label(Plain.cut(words, style.equals("strong") ? 27 : 34, "…"), 0, 14, style);
        html.close();
    }

    private void label(String words, int x, int y, String style) {
        html.element("text", words, "x", String.valueOf(x), "y", String.valueOf(y), "class", style);
    }
}
