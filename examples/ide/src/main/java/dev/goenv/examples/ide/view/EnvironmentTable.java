package dev.goenv.examples.ide.view;

import dev.goenv.env.Finding;
import dev.goenv.examples.ide.model.EnvironmentRow;
import java.util.List;
import javax.swing.table.AbstractTableModel;

/** The rows for Swing. */
final class EnvironmentTable extends AbstractTableModel {
    static final int MARK = 0;
    private static final long serialVersionUID = 1L;
    private static final String[] COLUMNS = {"Check", "Variable", "Value", "Set by"};

    private transient List<EnvironmentRow> rows = List.of();

    void show(List<EnvironmentRow> read) {
        rows = List.copyOf(read);
        fireTableDataChanged();
    }

    EnvironmentRow row(int index) {
        return rows.get(index);
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return COLUMNS.length;
    }

    @Override
    public String getColumnName(int column) {
        return COLUMNS[column];
    }

    @Override
    public Object getValueAt(int index, int column) {
        EnvironmentRow row = rows.get(index);
        return switch (column) {
            case MARK -> row.mark().map(EnvironmentTable::words).orElse("");
            case 1 -> row.name();
            case 2 -> row.value();
            default -> row.origin();
        };
    }

    private static String words(Finding.Severity severity) {
        return switch (severity) {
            case ERROR -> "✗ error";
            case WARNING -> "! warning";
            case NOTE -> "i note";
        };
    }
}
