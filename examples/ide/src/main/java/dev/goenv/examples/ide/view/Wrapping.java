package dev.goenv.examples.ide.view;

import java.awt.FontMetrics;
import java.util.ArrayList;
import java.util.List;

/** Breaks a line for the places where Swing does not: cells of trees and lists, and what is painted. */
final class Wrapping {
    private Wrapping() {}

    /** The lines of a text that is no wider than so many pixels; long words are broken after a character. */
    static List<String> lines(String text, FontMetrics metrics, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            String rest = paragraph;
            while (metrics.stringWidth(rest) > width && rest.length() > 1) {
                int end = end(rest, metrics, width);
                lines.add(rest.substring(0, end).stripTrailing());
                rest = rest.substring(end).stripLeading();
            }
            lines.add(rest);
        }
        return lines;
    }

    private static int end(String text, FontMetrics metrics, int width) {
        int fits = 1;
        while (fits < text.length() && metrics.stringWidth(text.substring(0, fits + 1)) <= width) {
            fits++;
        }
        int blank = text.lastIndexOf(' ', fits);
        return blank > 0 ? blank : fits;
    }

    /** The same as HTML for a label. */
    static String html(String text, FontMetrics metrics, int width) {
        List<String> escaped = lines(text, metrics, width).stream()
                .map(line -> line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .toList();
        return "<html><body><nobr>" + String.join("<br>", escaped) + "</nobr></body></html>";
    }
}
