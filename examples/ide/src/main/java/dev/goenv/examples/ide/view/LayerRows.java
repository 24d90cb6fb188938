package dev.goenv.examples.ide.view;

import dev.goenv.examples.ide.model.LayerProgress;
import dev.goenv.probe.Layer;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;

/** One line a layer: its name, a bar, and what happens there just now. */
final class LayerRows {
    private final JPanel panel = new JPanel(new GridBagLayout());
    private final Map<Layer, JProgressBar> bars = new EnumMap<>(Layer.class);
    private final Map<Layer, JLabel> words = new EnumMap<>(Layer.class);

    LayerRows() {
        for (Layer layer : Layer.values()) {
            JProgressBar bar = new JProgressBar(0, 1);
            // Else long words would squeeze it, or it them.
            Dimension size = new Dimension(6 * bar.getFont().getSize(), bar.getPreferredSize().height);
            bar.setPreferredSize(size);
            bar.setMinimumSize(size);
            bar.setName("layer." + layer);
            bar.getAccessibleContext().setAccessibleName("Progress of " + layer.title());
            JLabel label = new JLabel(" ");
            label.setName("layer.words." + layer);
            bars.put(layer, bar);
            words.put(layer, label);
            add(new JLabel(layer.title()), layer.ordinal(), 0);
            add(bar, layer.ordinal(), 1);
            add(label, layer.ordinal(), 2);
        }
    }

    private void add(JComponent component, int row, int column) {
        GridBagConstraints place = new GridBagConstraints();
        place.gridx = column;
        place.gridy = row;
        place.anchor = GridBagConstraints.WEST;
        place.fill = GridBagConstraints.HORIZONTAL;
        place.weightx = column == 2 ? 1 : 0;
        place.insets = new Insets(1, 0, 1, Widgets.GAP);
        panel.add(component, place);
    }

    void reset() {
        for (Layer layer : Layer.values()) {
            show(new LayerProgress(layer, 0, 0, 0, 0, List.of()));
            words.get(layer).setText(" ");
        }
    }

    void show(List<LayerProgress> layers) {
        layers.forEach(this::show);
    }

    private void show(LayerProgress layer) {
        JProgressBar bar = bars.get(layer.layer());
        bar.setMaximum(Math.max(1, layer.planned()));
        bar.setValue(layer.ended());
        Palette palette = Palette.current();
        bar.setForeground(layer.failed() > 0 ? palette.bad() : palette.good());
        JLabel label = words.get(layer.layer());
        String summary = layer.summary();
        label.setText(summary);
        label.setToolTipText(layer.working().isEmpty() ? summary : String.join(", ", layer.working()));
    }

    JComponent component() {
        return panel;
    }
}
