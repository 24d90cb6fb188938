package dev.goenv.probes.internal.report;

import java.util.Locale;

/** Shapes of a drawing in HTML. Their colours are those of the style sheet. Lengths are in pixels. */
final class Svg {
    private final Html html;

    Svg(Html html) {
        this.html = html;
    }

    /** Begins a drawing that can be scrolled, also by keyboard alone. */
    void begin(String spoken, int width, int height) {
        html.open("div", "class", "drawing", "tabindex", "0");
        String box = "0 0 " + width + " " + height;
        html.open(
                "svg", "role", "img", "aria-label", spoken, "width", "" + width, "height", "" + height, "viewBox", box);
    }

    /** Ends the drawing. */
    void end() {
        html.close().close().line();
    }

    /** Begins a group of shapes; what it tells when the mouse rests on it. */
    void group(String told) {
        html.open("g").element("title", told);
    }

    /** Ends the group. */
    void endGroup() {
        html.close();
    }

    /** Adds a rectangle with round corners. */
    void rect(double x, double y, double width, double height, int round, String style) {
        String[] places = {number(x), number(y), number(width), number(height)};
        html.empty(
                "rect",
                "x",
                places[0],
                "y",
                places[1],
                "width",
                places[2],
                "height",
                places[3],
                "rx",
                "" + round,
                "class",
                style);
    }

    /** Adds a dot. */
    void dot(int x, int y, String style) {
        html.empty("circle", "cx", "" + x, "cy", "" + y, "r", "4", "class", style);
    }

    /** Adds a line or area, in the language of SVG paths. */
    void path(String way, String style) {
        html.empty("path", "class", style, "d", way);
    }

    /** Adds words, the first letter at {@code x}. */
    void words(String words, double x, int y, String style) {
        html.element("text", words, "x", number(x), "y", "" + y, "class", style);
    }

    /** Adds words with their middle at {@code x}. */
    void centred(String words, double x, int y, String style) {
        html.element("text", words, "x", number(x), "y", "" + y, "class", style, "text-anchor", "middle");
    }

    /** Adds words that end at {@code width} at the latest: cut in the middle by their count, and at the edge by their looks. */
    void clipped(String words, int most, int x, int y, int width, String style) {
        html.open("svg", "x", "" + x, "y", "" + (y - 14), "width", "" + width, "height", "20");
        words(Plain.cut(words, most, "…"), 0, 14, style);
        html.close();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? "" + (long) value : String.format(Locale.ROOT, "%.1f", value);
    }
}
