package dev.goenv.examples.ide.view;

import dev.goenv.examples.ide.model.OutputMark;
import java.awt.Component;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JList;

/** A cause in the list: its line, title and certainty, wrapped. */
final class CauseCell extends DefaultListCellRenderer {
    private static final long serialVersionUID = 1L;
    private static final int LEAST = 120;

    @Override
    public Component getListCellRendererComponent(
            JList<?> list, Object value, int index, boolean selected, boolean focused) {
        super.getListCellRendererComponent(list, "", index, selected, focused);
        OutputMark mark = (OutputMark) value;
        String title = "Line " + mark.explanation().words().line() + ": " + mark.title();
        int width = Math.max(LEAST, list.getParent() == null ? LEAST : list.getParent().getWidth() - 30);
        setText(Wrapping.html(title, list.getFontMetrics(list.getFont()), width));
        getAccessibleContext().setAccessibleName(title);
        setBorder(Widgets.space(3, 6, 3, 6));
        return this;
    }
}
