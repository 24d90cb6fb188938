package dev.goenv.examples.ide.view;

import dev.goenv.examples.ide.model.EnvironmentModel;
import dev.goenv.examples.ide.model.EnvironmentRow;
import java.awt.BorderLayout;
import java.awt.KeyboardFocusManager;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.ListSelectionModel;

/** The environment as a table: mark, name, value, origin; and below all there is to tell of the chosen variable. */
final class EnvironmentPane {
    private final EnvironmentTable rows = new EnvironmentTable();
    private final JTable table = new JTable(rows);
    private final JTextArea details = Widgets.text("environment.details", "About the chosen variable");
    private final JLabel summary = new JLabel("Reading …");
    private final JPanel panel = new JPanel(new BorderLayout(Widgets.GAP, Widgets.GAP));

    EnvironmentPane(EnvironmentModel model) {
        JButton reload = Widgets.button("environment.reload", "Reload", 'R', model::reload);
        JPanel top = new JPanel(new BorderLayout(Widgets.GAP, 0));
        top.add(summary, BorderLayout.CENTER);
        top.add(reload, BorderLayout.EAST);
        table();
        JScrollPane scroll = Widgets.scroll(table);
        // A table does that itself, but only once it is in a window.
        scroll.setColumnHeaderView(table.getTableHeader());
        scroll.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                heights();
            }
        });
        JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, scroll, Widgets.scroll(details));
        split.setResizeWeight(0.75);
        panel.setBorder(Widgets.space(Widgets.GAP, Widgets.GAP, Widgets.GAP, Widgets.GAP));
        panel.add(top, BorderLayout.NORTH);
        panel.add(split, BorderLayout.CENTER);
        model.onReading(reading -> show(reading.rows()));
    }

    private void table() {
        table.setName("environment.table");
        table.getAccessibleContext().setAccessibleName("Variables of the Go environment");
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setAutoResizeMode(JTable.AUTO_RESIZE_ALL_COLUMNS);
        table.setFillsViewportHeight(true);
        table.setDefaultRenderer(Object.class, new EnvironmentCell(rows));
        table.getTableHeader().setReorderingAllowed(false);
        int[] widths = {90, 150, 440, 280};
        for (int column = 0; column < widths.length; column++) {
            table.getColumnModel().getColumn(column).setPreferredWidth(widths[column]);
        }
        // Tab leaves the table, as everywhere else; the arrow keys move in it.
        table.setFocusTraversalKeys(
                KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS,
                panel.getFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS));
        table.getSelectionModel().addListSelectionListener(event -> {
            int row = table.getSelectedRow();
            details.setText(row < 0 ? "" : rows.row(row).details());
            details.setCaretPosition(0);
        });
        table.addPropertyChangeListener("font", event -> heights());
    }

    private void show(List<EnvironmentRow> read) {
        rows.show(read);
        long marked = read.stream().filter(row -> row.mark().isPresent()).count();
        long set = read.stream().filter(EnvironmentRow::set).count();
        summary.setText(read.size() + " variables, " + set + " set, "
                + (marked == 0 ? "nothing to complain about" : marked + " with something to look at"));
        heights();
        if (!read.isEmpty()) {
            table.setRowSelectionInterval(0, 0);
        }
    }

    /** Gives each row the height that its wrapped texts need at the present widths. */
    void heights() {
        for (int row = 0; row < table.getRowCount(); row++) {
            int height = 1;
            for (int column = 0; column < table.getColumnCount(); column++) {
                JComponent cell = (JComponent) table.prepareRenderer(table.getCellRenderer(row, column), row, column);
                cell.setSize(table.getColumnModel().getColumn(column).getWidth(), Short.MAX_VALUE);
                height = Math.max(height, cell.getPreferredSize().height);
            }
            if (table.getRowHeight(row) != height) {
                table.setRowHeight(row, height);
            }
        }
    }

    JComponent component() {
        return panel;
    }

    /** Where the keyboard goes first. */
    JComponent first() {
        return table;
    }
}
