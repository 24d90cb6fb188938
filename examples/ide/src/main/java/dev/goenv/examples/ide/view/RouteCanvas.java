package dev.goenv.examples.ide.view;

import dev.goenv.examples.ide.model.RouteSketch;
import dev.goenv.examples.ide.model.RouteSketch.Box;
import dev.goenv.examples.ide.model.RouteSketch.Link;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;
import java.util.Optional;
import javax.swing.JPanel;

/** Draws a way: on the left whom go asks for the module, on the right whom it asks for the checksum. All sizes follow the font. */
final class RouteCanvas extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final String[] HEADS = {"The module", "Its checksum, if go.sum does not know it"};

    private transient RouteSketch sketch = new RouteSketch(Optional.of(""), "", List.of(), List.of(), List.of(), 0);

    RouteCanvas() {
        setName("route.canvas");
        setFocusable(true);
        getAccessibleContext().setAccessibleName("The route");
    }

    void show(RouteSketch shown) {
        sketch = shown;
        getAccessibleContext().setAccessibleDescription(String.join(" ", shown.sentences()));
        revalidate();
        repaint();
    }

    private FontMetrics metrics() {
        return getFontMetrics(getFont());
    }

    private int unit() {
        return metrics().getHeight();
    }

    /** The width of a column: half of the view, or as much as the longest name needs. */
    private int columnWidth() {
        int half = getParent() == null ? 0 : (getParent().getWidth() - 3 * unit()) / 2;
        int longest = 0;
        for (List<Box> boxes : List.of(sketch.hops(), sketch.checksums())) {
            for (Box box : boxes) {
                longest = Math.max(longest, bold().stringWidth(sign(box) + box.title()) + 2 * unit());
            }
        }
        return Math.max(Math.max(half, longest), 16 * unit());
    }

    private FontMetrics bold() {
        return getFontMetrics(getFont().deriveFont(Font.BOLD));
    }

    @Override
    public Dimension getPreferredSize() {
        int height = Math.max(height(sketch.hops()), height(sketch.checksums())) + 3 * unit();
        return new Dimension(2 * columnWidth() + 3 * unit(), height);
    }

    private int height(List<Box> boxes) {
        return boxes.stream().mapToInt(box -> boxHeight(box) + linkHeight()).sum();
    }

    private int linkHeight() {
        return 2 * unit();
    }

    private List<String> notes(Box box) {
        return Wrapping.lines(box.note(), metrics(), columnWidth() - 2 * unit());
    }

    private int boxHeight(Box box) {
        return unit() * (2 + notes(box).size());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (sketch.problem().isPresent()) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            column(g, unit(), HEADS[0], sketch.hops());
            column(g, 2 * unit() + columnWidth(), HEADS[1], sketch.checksums());
        } finally {
            g.dispose();
        }
    }

    private void column(Graphics2D g, int x, String head, List<Box> boxes) {
        if (boxes.isEmpty()) {
            return;
        }
        g.setFont(getFont());
        g.setColor(Palette.current().muted());
        g.drawString(head, x, unit());
        int y = 2 * unit();
        for (Box box : boxes) {
            box(g, x, y, box);
            y += boxHeight(box);
            int top = y;
            box.link().ifPresent(link -> link(g, x, top, link));
            y += linkHeight();
        }
    }

    private void box(Graphics2D g, int x, int y, Box box) {
        Palette palette = Palette.current();
        Color edge = edge(palette, box.kind());
        int arc = unit() / 2;
        g.setColor(fill(palette, box.kind()));
        g.fillRoundRect(x, y, columnWidth(), boxHeight(box), arc, arc);
        g.setColor(edge);
        g.drawRoundRect(x, y, columnWidth(), boxHeight(box), arc, arc);
        int baseline = y + unit() / 2 + metrics().getAscent();
        g.setFont(getFont().deriveFont(Font.BOLD));
        g.setColor(getForeground());
        g.drawString(sign(box) + box.title(), x + unit(), baseline);
        g.setFont(getFont());
        for (String line : notes(box)) {
            baseline += unit();
            g.drawString(line, x + unit(), baseline);
        }
    }

    /** An arrow down, with the character that GOPROXY has there and what it means. */
    private void link(Graphics2D g, int x, int y, Link link) {
        Palette palette = Palette.current();
        int middle = x + 2 * unit();
        int end = y + linkHeight();
        int head = unit() / 3;
        g.setColor(palette.muted());
        g.drawLine(middle, y, middle, end - 1);
        g.fillPolygon(new int[] {middle - head, middle + head, middle}, new int[] {end - head, end - head, end}, 3);
        int baseline = y + (linkHeight() + metrics().getAscent()) / 2 - unit() / 8;
        int text = middle + unit();
        if (!link.separator().isEmpty()) {
            g.setFont(getFont().deriveFont(Font.BOLD));
            g.setColor(palette.link());
            String separator = "“" + link.separator() + "”";
            g.drawString(separator, text, baseline);
            text += bold().stringWidth(separator) + unit() / 2;
        }
        g.setFont(getFont());
        g.setColor(getForeground());
        g.drawString(link.words(), text, baseline);
    }

    private static String sign(Box box) {
        return switch (box.kind()) {
            case PROXY, DIRECT -> "";
            case PRIVATE -> "private: ";
            case BARRED -> "✗ ";
            case DATABASE -> "✓ ";
            case NONE -> "– ";
        };
    }

    private static Color edge(Palette palette, RouteSketch.Kind kind) {
        return switch (kind) {
            case PROXY -> palette.link();
            case DIRECT, NONE -> palette.muted();
            case PRIVATE -> palette.warning();
            case BARRED -> palette.bad();
            case DATABASE -> palette.good();
        };
    }

    private Color fill(Palette palette, RouteSketch.Kind kind) {
        return switch (kind) {
            case PROXY -> palette.linkTint();
            case DIRECT, NONE -> getBackground();
            case PRIVATE -> palette.warningTint();
            case BARRED -> palette.badTint();
            case DATABASE -> palette.goodTint();
        };
    }
}
