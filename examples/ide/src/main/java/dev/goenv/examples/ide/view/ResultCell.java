package dev.goenv.examples.ide.view;

import dev.goenv.examples.ide.model.ResultNode;
import java.awt.Color;
import java.awt.Component;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.util.function.Function;
import javax.swing.Icon;
import javax.swing.JTree;
import javax.swing.tree.DefaultMutableTreeNode;
import javax.swing.tree.DefaultTreeCellRenderer;

/** A line of the results: a sign, and the text wrapped. */
final class ResultCell extends DefaultTreeCellRenderer {
    private static final long serialVersionUID = 1L;
    private static final int LEAST = 120;

    private final int viewWidth;

    ResultCell(int viewWidth) {
        this.viewWidth = viewWidth;
    }

    @Override
    public Component getTreeCellRendererComponent(
            JTree tree, Object value, boolean selected, boolean expanded, boolean leaf, int row, boolean focused) {
        super.getTreeCellRendererComponent(tree, "", selected, expanded, leaf, row, focused);
        if (((DefaultMutableTreeNode) value).getUserObject() instanceof ResultNode node) {
            int depth = ((DefaultMutableTreeNode) value).getLevel();
            FontMetrics metrics = tree.getFontMetrics(tree.getFont());
            int indent = depth * 2 * metrics.getHeight();
            int width = Math.max(LEAST, viewWidth - indent - 2 * metrics.getHeight());
            setText(Wrapping.html(node.text(), metrics, width));
            getAccessibleContext().setAccessibleName(word(node.kind()) + node.text());
            // The look and feel sets the colour of what is selected just before it paints.
            Function<Component, Color> colour = selected
                    ? Component::getForeground
                    : component -> Palette.current().of(node.kind());
            setIcon(new Sign(sign(node.kind()), colour, metrics));
            setVerticalTextPosition(TOP);
        }
        return this;
    }

    private static String sign(ResultNode.Kind kind) {
        return switch (kind) {
            case GROUP -> "";
            case GOOD -> "✓";
            case WARNING -> "!";
            case BAD -> "✗";
            case NEUTRAL -> "–";
            case EVIDENCE -> "•";
            case FIX -> "➤";
            case ADVICE -> "›";
        };
    }

    private static String word(ResultNode.Kind kind) {
        return switch (kind) {
            case GROUP, NEUTRAL -> "";
            case GOOD -> "good: ";
            case WARNING -> "warning: ";
            case BAD -> "fails: ";
            case EVIDENCE -> "evidence: ";
            case FIX -> "quick fix: ";
            case ADVICE -> "advice: ";
        };
    }

    /**
     * A character in the place of a picture: it has the size of the font and the colour of the theme.
     *
     * @param text the character
     * @param colour its colour, for the cell it is in
     * @param metrics the font
     */
    private record Sign(String text, Function<Component, Color> colour, FontMetrics metrics) implements Icon {
        @Override
        public void paintIcon(Component component, Graphics g, int x, int y) {
            g.setFont(metrics.getFont());
            g.setColor(colour.apply(component));
            g.drawString(text, x + (getIconWidth() - metrics.stringWidth(text)) / 2, y + metrics.getAscent());
        }

        @Override
        public int getIconWidth() {
            return text.isEmpty() ? 0 : metrics.charWidth('M');
        }

        @Override
        public int getIconHeight() {
            return metrics.getHeight();
        }
    }
}
