package dev.goenv.examples.ide.view;

import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.env.HostSystem;
import dev.goenv.examples.ide.model.DoctorModel;
import dev.goenv.examples.ide.model.FixModel;
import dev.goenv.examples.ide.model.LayerProgress;
import dev.goenv.examples.ide.model.ResultNode;
import dev.goenv.examples.ide.model.Tasks;
import dev.goenv.probes.GoDoctor;
import java.awt.BorderLayout;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;

/** The doctor: a module, Diagnose and Cancel, the layers while it works, and then the results with their fixes. */
final class DoctorPane implements DoctorModel.Listener {
    private final JTextField module = new JTextField();
    private final JButton diagnose;
    private final JButton cancel;
    private final JLabel status = new JLabel("Looks at the modules of the project if no other is named.");
    private final LayerRows layers = new LayerRows();
    private final ResultTree results;
    private final JPanel panel = new JPanel(new BorderLayout(Widgets.GAP, Widgets.GAP));
    private final DoctorModel model;
    private final FixModel fix;

    DoctorPane(Tasks tasks, HostSystem host, Supplier<GoDoctor.Builder> doctors, Runnable written) {
        model = new DoctorModel(tasks, doctors, this);
        fix = new FixModel(tasks, host, model::verify, written);
        results = new ResultTree("doctor.results", this::chosen);
        diagnose = Widgets.button("doctor.diagnose", "Diagnose", 'D', () -> model.start(module.getText()));
        cancel = Widgets.button("doctor.cancel", "Cancel", 'C', model::cancel);
        cancel.setEnabled(false);
        module.setName("doctor.module");
        module.addActionListener(event -> model.start(module.getText()));
        status.setName("doctor.status");
        JPanel left = new JPanel(new BorderLayout(Widgets.GAP, Widgets.GAP));
        left.add(layers.component(), BorderLayout.NORTH);
        left.add(results.component(), BorderLayout.CENTER);
        panel.setBorder(Widgets.space(Widgets.GAP, Widgets.GAP, Widgets.GAP, Widgets.GAP));
        panel.add(top(), BorderLayout.NORTH);
        panel.add(Widgets.beside(left, new FixPane("doctor.fix", fix).component()), BorderLayout.CENTER);
    }

    private JPanel top() {
        JPanel buttons = new JPanel(new BorderLayout(Widgets.GAP, 0));
        buttons.add(diagnose, BorderLayout.WEST);
        buttons.add(cancel, BorderLayout.EAST);
        JPanel line = new JPanel(new BorderLayout(Widgets.GAP, 0));
        line.add(Widgets.label("Module:", 'M', module), BorderLayout.WEST);
        line.add(module, BorderLayout.CENTER);
        line.add(buttons, BorderLayout.EAST);
        JPanel top = new JPanel(new BorderLayout(0, Widgets.GAP / 2));
        top.add(line, BorderLayout.NORTH);
        top.add(status, BorderLayout.SOUTH);
        return top;
    }

    private void chosen(ResultNode node) {
        node.diagnosis().ifPresent(diagnosis -> fix.choose(diagnosis, node.remedy(), model.report()));
    }

    @Override
    public void started() {
        diagnose.setEnabled(false);
        cancel.setEnabled(true);
        status.setText("Diagnosing …");
        layers.reset();
        results.clear();
        fix.clear();
    }

    @Override
    public void progress(List<LayerProgress> progress) {
        layers.show(progress);
        results.show(ResultNode.of(progress));
    }

    @Override
    public void finished(DoctorReport report) {
        ended(verdict(report) + " Looked at in "
                + String.format(
                        Locale.ROOT, "%.1f s.", report.examination().elapsed().toMillis() / 1000.0));
        results.show(ResultNode.of(report));
        // Remedies are sorted, best first.
        results.choose(node -> node.remedy().isPresent());
    }

    private static String verdict(DoctorReport report) {
        return switch (report.verdict()) {
            case FINE -> "✓ Fine.";
            case FINE_WITH_WARNINGS -> "✓ Fine, with warnings.";
            case PROBLEM -> "✗ Something is in the way of the go command.";
            case UNKNOWN -> "? Too little could be found out.";
        };
    }

    @Override
    public void ended(String why) {
        diagnose.setEnabled(true);
        cancel.setEnabled(false);
        status.setText(why);
    }

    DoctorModel model() {
        return model;
    }

    JComponent component() {
        return panel;
    }

    JComponent first() {
        return module;
    }
}
