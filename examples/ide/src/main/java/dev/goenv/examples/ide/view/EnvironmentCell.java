package dev.goenv.examples.ide.view;

import dev.goenv.env.Finding;
import dev.goenv.examples.ide.model.EnvironmentRow;
import java.awt.Color;
import java.awt.Component;
import java.util.Optional;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.table.TableCellRenderer;

/** A cell whose text is wrapped; defaults are muted, marks have the colour of their severity. */
final class EnvironmentCell implements TableCellRenderer {
    private final EnvironmentTable rows;
    private final JTextArea area = new JTextArea();

    EnvironmentCell(EnvironmentTable rows) {
        this.rows = rows;
        // Values are paths and lists: they have few blanks.
        area.setLineWrap(true);
        area.setBorder(Widgets.space(3, 6, 3, 6));
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, Object value, boolean selected, boolean focused, int row, int column) {
        EnvironmentRow shown = rows.row(row);
        area.setFont(table.getFont());
        area.setText(value.toString());
        area.setOpaque(true);
        area.setBackground(selected ? table.getSelectionBackground() : table.getBackground());
        area.setForeground(selected ? table.getSelectionForeground() : colour(table, shown, column));
        // The width decides how many lines there are.
        area.setSize(table.getColumnModel().getColumn(column).getWidth(), Short.MAX_VALUE);
        return area;
    }

    private static Color colour(JTable table, EnvironmentRow row, int column) {
        Optional<Finding.Severity> mark = row.mark();
        Palette palette = Palette.current();
        if (column == EnvironmentTable.MARK && mark.isPresent()) {
            return switch (mark.get()) {
                case ERROR -> palette.bad();
                case WARNING -> palette.warning();
                case NOTE -> palette.link();
            };
        }
        return row.set() || mark.isPresent() ? table.getForeground() : palette.muted();
    }
}
