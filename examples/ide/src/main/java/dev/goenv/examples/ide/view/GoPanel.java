package dev.goenv.examples.ide.view;

import dev.goenv.env.HostSystem;
import dev.goenv.examples.ide.model.EnvironmentModel;
import dev.goenv.examples.ide.model.Tasks;
import dev.goenv.probes.GoDoctor;
import java.awt.BorderLayout;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;

/**
 * The panel that an IDE embeds. Made, used and closed on the event thread, which it never blocks.
 *
 * <p>It takes the look and feel of the program it is in, opens no window, and leaves no thread behind once closed.
 */
public final class GoPanel implements AutoCloseable {
    /** The parts, in the order of their tabs. */
    public enum Part {
        /** The table of variables. */
        ENVIRONMENT("Environment", '1'),
        /** The route of a module. */
        ROUTE("Route", '2'),
        /** The doctor. */
        DIAGNOSIS("Diagnosis", '3'),
        /** The output of a failed go command. */
        OUTPUT("Output", '4');

        private final String title;
        private final char key;

        Part(String title, char key) {
            this.title = title;
            this.key = key;
        }
    }

    private final Tasks tasks = new Tasks(SwingUtilities::invokeLater);
    private final JTabbedPane tabs = new JTabbedPane();
    // Opaque: tabs are not, in some looks.
    private final JPanel panel = new JPanel(new BorderLayout());
    private final DoctorPane doctor;

    /**
     * Makes the panel, and begins to read the environment.
     *
     * @param host the machine whose environment is shown and whose go/env file is changed
     * @param doctors a new builder of a doctor for that machine each time, with the settings of the IDE
     */
    public GoPanel(HostSystem host, Supplier<GoDoctor.Builder> doctors) {
        EnvironmentModel environment = new EnvironmentModel(tasks, host);
        doctor = new DoctorPane(tasks, host, doctors, environment::reload);
        EnvironmentPane table = new EnvironmentPane(environment);
        RoutePane route = new RoutePane(tasks, environment);
        OutputPane output = new OutputPane(tasks, host, environment, doctor.model()::verify);
        tabs.setName("go.tabs");
        tabs.getAccessibleContext().setAccessibleName("Go");
        add(Part.ENVIRONMENT, table.component(), table.first());
        add(Part.ROUTE, route.component(), route.first());
        add(Part.DIAGNOSIS, doctor.component(), doctor.first());
        add(Part.OUTPUT, output.component(), output.first());
        panel.add(tabs);
        environment.reload();
    }

    private void add(Part part, JComponent component, JComponent first) {
        int index = tabs.getTabCount();
        tabs.addTab(part.key + " " + part.title, component);
        tabs.setToolTipTextAt(index, "Alt+" + part.key);
        tabs.setMnemonicAt(index, part.key);
        tabs.setDisplayedMnemonicIndexAt(index, 0);
        component.getAccessibleContext().setAccessibleName(part.title);
        tabs.addChangeListener(event -> {
            if (component.equals(tabs.getSelectedComponent())) {
                first.requestFocusInWindow();
            }
        });
    }

    /** {@return the component to be embedded} */
    public JComponent component() {
        return panel;
    }

    /** Goes to a part. */
    public void show(Part part) {
        tabs.setSelectedIndex(tabs.indexOfTab(part.key + " " + part.title));
    }

    /** Ends what is under way; its threads end by themselves at once. */
    @Override
    public void close() {
        doctor.model().close();
        tasks.close();
    }
}
