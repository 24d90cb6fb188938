package dev.goenv.examples.ide.view;

import dev.goenv.examples.ide.model.OutputMark;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.event.MouseEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JTextArea;
import javax.swing.text.BadLocationException;
import javax.swing.text.Highlighter;
import javax.swing.text.JTextComponent;

/** The pasted text, with the words of each cause marked and a tool tip that names it. */
final class OutputText extends JTextArea {
    private static final long serialVersionUID = 1L;

    private transient List<OutputMark> marks = List.of();

    OutputText() {
        setName("output.text");
        setLineWrap(true);
        setWrapStyleWord(true);
        setBorder(Widgets.space(4, 8, 4, 8));
        // Registers with the tool tips; the text is made for each place.
        setToolTipText("");
        Widgets.tabLeaves(this);
        Widgets.monospaced(this);
    }

    void mark(List<OutputMark> found) {
        marks = List.copyOf(found);
        getHighlighter().removeAllHighlights();
        for (OutputMark mark : marks) {
            DiffTint.add(getHighlighter(), mark.start(), mark.end(), new Underline());
        }
    }

    List<OutputMark> marks() {
        return marks;
    }

    /** The marks at an offset of the text, likeliest cause first. */
    List<OutputMark> at(int offset) {
        return marks.stream()
                .filter(mark -> mark.start() <= offset && offset < mark.end())
                .sorted(Comparator.comparing(mark -> mark.explanation().confidence()))
                .toList();
    }

    Optional<OutputMark> at(Point point) {
        return at(viewToModel2D(point)).stream().findFirst();
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        String titles = at(viewToModel2D(event.getPoint())).stream()
                .map(OutputMark::title)
                .collect(Collectors.joining("; or "));
        // Swing takes an empty text for no tool tip.
        return titles;
    }

    /** A tint, and a line below that shows without colours too. */
    private static final class Underline implements Highlighter.HighlightPainter {
        @Override
        public void paint(Graphics g, int from, int to, Shape bounds, JTextComponent text) {
            try {
                Palette palette = Palette.current();
                int start = from;
                for (int i = from; i < to; i++) {
                    boolean last = i + 1 == to
                            || text.modelToView2D(i + 1).getY()
                                    > text.modelToView2D(i).getY();
                    if (last) {
                        Rectangle line = text.modelToView2D(start).getBounds();
                        Rectangle end = text.modelToView2D(i).getBounds();
                        int width = end.x + text.getFontMetrics(text.getFont()).charWidth('m') - line.x;
                        paint(g, new Rectangle(line.x, line.y, width, line.height), palette.badTint(), palette.bad());
                        start = i + 1;
                    }
                }
            } catch (BadLocationException e) {
                throw new IllegalStateException("a highlight is inside of the text", e);
            }
        }

        private static void paint(Graphics g, Rectangle words, Color tint, Color line) {
            g.setColor(tint);
            g.fillRect(words.x, words.y, words.width, words.height);
            g.setColor(line);
            g.fillRect(words.x, words.y + words.height - 2, words.width, 2);
        }
    }
}
