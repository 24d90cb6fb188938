package dev.goenv.examples.ide.view;

import dev.goenv.env.HostSystem;
import dev.goenv.examples.ide.model.EnvironmentModel;
import dev.goenv.examples.ide.model.FixModel;
import dev.goenv.examples.ide.model.OutputMark;
import dev.goenv.examples.ide.model.OutputModel;
import dev.goenv.examples.ide.model.Tasks;
import java.awt.BorderLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.ListSelectionModel;

/** A place to paste what a go command printed: causes are marked in it, listed beside it, and fixed below the list. */
final class OutputPane {
    private final OutputText text = new OutputText();
    private final DefaultListModel<OutputMark> causes = new DefaultListModel<>();
    private final JList<OutputMark> list = new JList<>(causes);
    private final JLabel status = new JLabel("Paste the output of a go command below.");
    private final JPanel panel = new JPanel(new BorderLayout(Widgets.GAP, Widgets.GAP));
    private final FixModel fix;

    OutputPane(Tasks tasks, HostSystem host, EnvironmentModel environment, FixModel.Verifier verifier) {
        fix = new FixModel(tasks, host, verifier, environment::reload);
        OutputModel model = new OutputModel(tasks, this::show);
        environment.onReading(reading -> model.environment(reading.env()));
        text.getDocument().addDocumentListener(new Typing(() -> {
            text.mark(List.of());
            model.text(text.getText());
        }));
        text.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    text.at(event.getPoint()).ifPresent(mark -> list.setSelectedValue(mark, true));
                }
            }
        });
        list();
        JPanel top = new JPanel(new BorderLayout(Widgets.GAP, 0));
        top.add(Widgets.label("Output:", 'O', text), BorderLayout.WEST);
        top.add(status, BorderLayout.CENTER);
        JSplitPane right = new JSplitPane(
                JSplitPane.VERTICAL_SPLIT, Widgets.scroll(list), new FixPane("output.fix", fix).component());
        right.setResizeWeight(0.3);
        right.setDividerLocation(170);
        JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, Widgets.scroll(text), right);
        split.setResizeWeight(0.5);
        split.setDividerLocation(480);
        panel.setBorder(Widgets.space(Widgets.GAP, Widgets.GAP, Widgets.GAP, Widgets.GAP));
        panel.add(top, BorderLayout.NORTH);
        panel.add(split, BorderLayout.CENTER);
    }

    private void list() {
        list.setName("output.causes");
        list.getAccessibleContext().setAccessibleName("Causes found in the output");
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new CauseCell());
        list.addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting()) {
                Optional.ofNullable(list.getSelectedValue()).ifPresent(this::chosen);
            }
        });
    }

    private void chosen(OutputMark mark) {
        text.select(mark.start(), mark.end());
        fix.choose(mark.diagnosis(), mark.fix(), Optional.empty());
    }

    private void show(List<OutputMark> marks) {
        text.mark(marks);
        causes.clear();
        marks.forEach(causes::addElement);
        fix.clear();
        if (text.getText().isBlank()) {
            status.setText("Paste the output of a go command below.");
        } else {
            status.setText(switch (marks.size()) {
                case 0 -> "Nothing in it is about the environment.";
                case 1 -> "1 cause. Double-click its words to see the fix.";
                default -> marks.size() + " possible causes. Double-click marked words to see the fix.";
            });
        }
    }

    OutputText text() {
        return text;
    }

    JComponent component() {
        return panel;
    }

    JComponent first() {
        return text;
    }
}
