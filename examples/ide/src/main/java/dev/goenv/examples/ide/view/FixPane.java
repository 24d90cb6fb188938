package dev.goenv.examples.ide.view;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.examples.ide.model.FixModel;
import dev.goenv.examples.ide.model.FixState;
import dev.goenv.examples.ide.model.FixState.Step;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;

/** The chosen diagnosis in words, the preview of its fix, and what can be done with that. */
final class FixPane {
    private final JTextArea words;
    private final JTextArea preview;
    private final JTextArea message;
    private final JButton apply;
    private final JButton undo;
    private final JButton verify;
    private final JPanel panel = new JPanel(new BorderLayout(0, Widgets.GAP));

    /**
     * Makes one.
     *
     * @param prefix the beginning of the names of its components, since there are several
     */
    FixPane(String prefix, FixModel model) {
        words = Widgets.text(prefix + ".words", "What is wrong");
        preview = Widgets.code(prefix + ".preview", "Preview of the fix");
        preview.setLineWrap(true);
        message = Widgets.text(prefix + ".message", "What happened");
        message.setOpaque(false);
        message.setRows(2);
        apply = Widgets.button(prefix + ".apply", "Apply", 'A', model::apply);
        undo = Widgets.button(prefix + ".undo", "Undo", 'U', model::undo);
        verify = Widgets.button(prefix + ".verify", "Verify", 'V', model::verify);
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, Widgets.GAP, 0));
        buttons.add(apply);
        buttons.add(undo);
        buttons.add(verify);
        JPanel south = new JPanel(new BorderLayout(0, Widgets.GAP / 2));
        south.add(message, BorderLayout.NORTH);
        south.add(buttons, BorderLayout.SOUTH);
        JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, Widgets.scroll(words), Widgets.scroll(preview));
        split.setResizeWeight(0.5);
        panel.add(split, BorderLayout.CENTER);
        panel.add(south, BorderLayout.SOUTH);
        model.onState(this::show);
        show(model.state());
    }

    private void show(FixState state) {
        put(words, state.diagnosis().map(diagnosis -> words(diagnosis, state)).orElse("Choose a result to see more."));
        put(preview, state.text());
        boolean diff = state.remedy().filter(FixPane::changesFile).isPresent();
        preview.setWrapStyleWord(!diff);
        if (diff) {
            DiffTint.mark(preview);
        } else {
            preview.getHighlighter().removeAllHighlights();
        }
        message.setText(state.message());
        apply.setEnabled(state.possible().contains(Step.APPLY));
        undo.setEnabled(state.possible().contains(Step.UNDO));
        verify.setEnabled(state.possible().contains(Step.VERIFY));
    }

    private static boolean changesFile(Remedy remedy) {
        return remedy.action() instanceof Remedy.Action.Environment;
    }

    /** Setting the same text again would take the reader's place away. */
    private static void put(JTextArea area, String text) {
        if (!area.getText().equals(text)) {
            area.setText(text);
            area.setCaretPosition(0);
        }
    }

    private static String words(Diagnosis diagnosis, FixState state) {
        String evidence =
                diagnosis.evidence().stream().map(each -> "\n•\u00a0" + each).collect(Collectors.joining());
        String remedy = state.remedy()
                .map(each -> "\n\n➤ " + each.title() + "\n   for: "
                        + each.scope().name().toLowerCase(Locale.ROOT) + ", risk: "
                        + each.risk().name().toLowerCase(Locale.ROOT))
                .orElse("");
        return diagnosis.title() + "\n" + diagnosis.severity().name().toLowerCase(Locale.ROOT) + ", " + diagnosis.code()
                + "\n\n" + diagnosis.explanation() + "\n" + evidence + remedy;
    }

    JComponent component() {
        return panel;
    }
}
