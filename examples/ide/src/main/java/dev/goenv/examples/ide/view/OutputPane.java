package dev.goenv.examples.ide.view;

import dev.goenv.env.HostSystem;
import dev.goenv.examples.ide.model.EnvironmentModel;
import dev.goenv.examples.ide.model.FixModel;
import dev.goenv.examples.ide.model.OutputMark;
import dev.goenv.examples.ide.model.OutputModel;
import dev.goenv.examples.ide.model.ResultNode;
import dev.goenv.examples.ide.model.Tasks;
import java.awt.BorderLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSplitPane;

/** A place to paste what a go command printed: causes are marked in it, listed beside it, and fixed below the list. */
final class OutputPane {
    private final OutputText text = new OutputText();
    private final ResultTree causes = new ResultTree("output.causes", this::chosen);
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
                    text.at(event.getPoint()).ifPresent(OutputPane.this::showFix);
                }
            }
        });
        JPanel top = new JPanel(new BorderLayout(Widgets.GAP, 0));
        top.add(Widgets.label("Output:", 'O', text), BorderLayout.WEST);
        top.add(status, BorderLayout.CENTER);
        JSplitPane right = new JSplitPane(
                JSplitPane.VERTICAL_SPLIT, causes.component(), new FixPane("output.fix", fix).component());
        right.setResizeWeight(0.3);
        right.setDividerLocation(250);
        panel.setBorder(Widgets.space(Widgets.GAP, Widgets.GAP, Widgets.GAP, Widgets.GAP));
        panel.add(top, BorderLayout.NORTH);
        panel.add(Widgets.beside(Widgets.scroll(text), right), BorderLayout.CENTER);
    }

    private void chosen(ResultNode node) {
        node.diagnosis().ifPresent(diagnosis -> {
            text.marks().stream()
                    .filter(mark -> mark.diagnosis().equals(diagnosis))
                    .findFirst()
                    .ifPresent(mark -> text.select(mark.start(), mark.end()));
            fix.choose(diagnosis, node.remedy(), Optional.empty());
        });
    }

    /** Goes to the best fix of a cause. */
    private void showFix(OutputMark mark) {
        causes.choose(node -> node.diagnosis().equals(Optional.of(mark.diagnosis()))
                && node.remedy().equals(mark.fix()));
    }

    private void show(List<OutputMark> marks) {
        text.mark(marks);
        causes.show(OutputMark.tree(marks));
        fix.clear();
        if (text.getText().isBlank()) {
            status.setText("Paste the output of a go command below.");
        } else {
            status.setText(
                    switch (marks.size()) {
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
