package dev.goenv.examples.ide.view;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.JTextArea;
import javax.swing.text.BadLocationException;
import javax.swing.text.Highlighter;
import javax.swing.text.JTextComponent;

/**
 * Paints the background of whole lines, in the colour of the theme in force.
 *
 * @param colour picks it
 */
record DiffTint(Function<Palette, Color> colour) implements Highlighter.HighlightPainter {
    /** Marks the lines of a unified diff that are taken away and added. */
    static void mark(JTextArea area) {
        Highlighter highlighter = area.getHighlighter();
        highlighter.removeAllHighlights();
        String text = area.getText();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            int from = start;
            int to = start + line.length();
            start = to + 1;
            tint(line).ifPresent(painter -> add(highlighter, from, to, painter));
        }
    }

    private static Optional<DiffTint> tint(String line) {
        if (line.startsWith("+++") || line.startsWith("---")) {
            return Optional.empty();
        }
        if (line.startsWith("+")) {
            return Optional.of(new DiffTint(Palette::goodTint));
        }
        return line.startsWith("-") ? Optional.of(new DiffTint(Palette::badTint)) : Optional.empty();
    }

    /** Adds a highlight at offsets that are known to be inside of the text. */
    static void add(Highlighter highlighter, int from, int to, Highlighter.HighlightPainter painter) {
        try {
            Object unused = highlighter.addHighlight(from, to, painter);
        } catch (BadLocationException e) {
            throw new IllegalStateException("offsets are inside of the text", e);
        }
    }

    @Override
    public void paint(Graphics g, int from, int to, Shape bounds, JTextComponent component) {
        try {
            Rectangle2D first = component.modelToView2D(from);
            Rectangle2D last = component.modelToView2D(to);
            Rectangle lines = first.getBounds().union(last.getBounds());
            g.setColor(colour.apply(Palette.current()));
            g.fillRect(0, lines.y, component.getWidth(), lines.height);
        } catch (BadLocationException e) {
            throw new IllegalStateException("a highlight is inside of the text", e);
        }
    }
}
