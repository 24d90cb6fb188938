package dev.goenv.examples.ide.view;

import dev.goenv.examples.ide.model.EnvironmentModel;
import dev.goenv.examples.ide.model.RouteModel;
import dev.goenv.examples.ide.model.RouteSketch;
import dev.goenv.examples.ide.model.Tasks;
import java.awt.BorderLayout;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;

/** A field for a module path, and its route drawn while it is typed. */
final class RoutePane {
    private static final String START = "golang.org/x/text";

    private final JTextField field = new JTextField(START);
    private final RouteCanvas canvas = new RouteCanvas();
    private final JTextArea words = Widgets.text("route.words", "The route in words");
    private final JPanel panel = new JPanel(new BorderLayout(Widgets.GAP, Widgets.GAP));

    RoutePane(Tasks tasks, EnvironmentModel environment) {
        RouteModel model = new RouteModel(tasks, this::show);
        model.typed(START);
        environment.onReading(reading -> model.environment(reading.env()));
        field.setName("route.field");
        field.getDocument().addDocumentListener(new Typing(() -> model.typed(field.getText())));
        JPanel top = new JPanel(new BorderLayout(Widgets.GAP, 0));
        top.add(Widgets.label("Module path:", 'M', field), BorderLayout.WEST);
        top.add(field, BorderLayout.CENTER);
        JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, Widgets.scroll(canvas), Widgets.scroll(words));
        split.setResizeWeight(0.7);
        panel.setBorder(Widgets.space(Widgets.GAP, Widgets.GAP, Widgets.GAP, Widgets.GAP));
        panel.add(top, BorderLayout.NORTH);
        panel.add(split, BorderLayout.CENTER);
    }

    private void show(RouteSketch sketch) {
        canvas.show(sketch);
        StringBuilder text = new StringBuilder(sketch.reason());
        int first = sketch.sentences().size() - sketch.warnings();
        for (int i = 0; i < sketch.sentences().size(); i++) {
            String sentence = sketch.sentences().get(i);
            if (!sentence.equals(sketch.reason())) {
                text.append(text.length() == 0 ? "" : "\n")
                        .append(i >= first ? "Warning: " : "")
                        .append(sentence);
            }
        }
        words.setText(text.toString());
        words.setCaretPosition(0);
    }

    JComponent component() {
        return panel;
    }

    JComponent first() {
        return field;
    }
}
