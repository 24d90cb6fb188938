package dev.goenv.examples.ide.view;

import dev.goenv.examples.ide.model.LayerProgress;
import dev.goenv.probe.Layer;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;

/** One line a layer: its name, a bar, and what happens there just now. */
final class LayerRows {
    private final JPanel panel = new JPanel(new GridBagLayout());
    private final List<Row> rows = new ArrayList<>();

    LayerRows() {
        for (Layer layer : Layer.values()) {
            Row row = new Row(layer, new JProgressBar(0, 1), new JLabel(" "));
            row.prepare();
            add(new JLabel(layer.title()), 0);
            add(row.bar, 1);
            add(row.words, 2);
            rows.add(row);
        }
    }

    private void add(JComponent component, int column) {
        GridBagConstraints place = new GridBagConstraints();
        place.gridx = column;
        place.gridy = rows.size();
        place.anchor = GridBagConstraints.WEST;
        place.fill = GridBagConstraints.HORIZONTAL;
        place.weightx = column == 2 ? 1 : 0;
        place.insets = new Insets(1, 0, 1, Widgets.GAP);
        panel.add(component, place);
    }

    void reset() {
        for (Row row : rows) {
            row.show(new LayerProgress(row.layer, 0, 0, 0, 0, List.of()));
            row.words.setText(" ");
        }
    }

    void show(List<LayerProgress> layers) {
        for (LayerProgress progress : layers) {
            rows.stream().filter(row -> row.layer == progress.layer()).forEach(row -> row.show(progress));
        }
    }

    JComponent component() {
        return panel;
    }

    /**
     * A line.
     *
     * @param layer the layer
     * @param bar how far it is
     * @param words the same in words
     */
    private record Row(Layer layer, JProgressBar bar, JLabel words) {
        void prepare() {
            // Else long words would squeeze it, or it them.
            Dimension size = new Dimension(6 * bar.getFont().getSize(), bar.getPreferredSize().height);
            bar.setPreferredSize(size);
            bar.setMinimumSize(size);
            bar.setName("layer." + layer);
            bar.getAccessibleContext().setAccessibleName("Progress of " + layer.title());
            words.setName("layer.words." + layer);
        }

        void show(LayerProgress progress) {
            Palette palette = Palette.current();
            bar.setMaximum(Math.max(1, progress.planned()));
            bar.setValue(progress.ended());
            bar.setForeground(progress.failed() > 0 ? palette.bad() : palette.good());
            String summary = progress.summary();
            words.setText(summary);
            words.setToolTipText(progress.working().isEmpty() ? summary : String.join(", ", progress.working()));
        }
    }
}
