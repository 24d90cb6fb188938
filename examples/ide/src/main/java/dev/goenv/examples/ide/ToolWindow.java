package dev.goenv.examples.ide;

import dev.goenv.config.GoEnvs;
import dev.goenv.env.HostSystem;
import dev.goenv.examples.ide.demo.DemoWorld;
import dev.goenv.examples.ide.view.GoPanel;
import dev.goenv.probes.GoDoctor;
import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

/**
 * The panel in a window of its own.
 *
 * <p>Without arguments it shows this machine. {@code --demo} shows a made-up one with a mistake in it, on loopback, and
 * {@code --screenshot DIR} paints that into PNG files; a display is not needed for those.
 */
public final class ToolWindow {
    static final Dimension SIZE = new Dimension(1000, 700);
    private static final Duration MIRROR_WAITS = Duration.ofSeconds(3);
    private static final float POINTS = 13;
    private static final float STEP = 2;
    private static final float SMALLEST = 9;

    private final JFrame frame = new JFrame("Go environment");
    private final JCheckBoxMenuItem dark = new JCheckBoxMenuItem("Dark theme");
    private float points = POINTS;

    ToolWindow(HostSystem host, Supplier<GoDoctor.Builder> doctors, Runnable closed) {
        GoPanel panel = new GoPanel(host, doctors);
        frame.setName("go.window");
        frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
        frame.setContentPane(panel.component());
        frame.setJMenuBar(menu());
        frame.setSize(SIZE);
        frame.setLocationByPlatform(true);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                panel.close();
                closed.run();
            }
        });
    }

    private JMenuBar menu() {
        JMenu view = new JMenu("View");
        view.setMnemonic('W');
        dark.setMnemonic('D');
        dark.addActionListener(event -> look());
        view.add(dark);
        view.add(size("Larger text", KeyEvent.VK_EQUALS, STEP));
        view.add(size("Smaller text", KeyEvent.VK_MINUS, -STEP));
        JMenuBar bar = new JMenuBar();
        bar.add(view);
        return bar;
    }

    private JMenuItem size(String text, int key, float step) {
        JMenuItem item = new JMenuItem(text, text.charAt(0));
        item.setAccelerator(KeyStroke.getKeyStroke(key, KeyEvent.CTRL_DOWN_MASK));
        item.addActionListener(event -> {
            points = Math.max(SMALLEST, points + step);
            look();
        });
        return item;
    }

    private void look() {
        (dark.isSelected() ? Theme.DARK : Theme.LIGHT).switchTo(points);
    }

    JFrame frame() {
        return frame;
    }

    private static void open(HostSystem host, Supplier<GoDoctor.Builder> doctors, Runnable closed) {
        SwingUtilities.invokeLater(() -> {
            Theme.LIGHT.use(POINTS);
            new ToolWindow(host, doctors, closed).frame().setVisible(true);
        });
    }

    /** Opens the window, or paints it. */
    public static void main(String... args) throws Exception {
        List<String> arguments = List.of(args);
        if (arguments.size() == 2 && arguments.get(0).equals("--screenshot")) {
            Screenshots.paint(Path.of(arguments.get(1)));
        } else if (arguments.equals(List.of("--demo"))) {
            DemoWorld world = new DemoWorld(MIRROR_WAITS);
            open(world.host(), world::doctor, world::close);
        } else if (arguments.isEmpty()) {
            open(GoEnvs.thisMachine(), GoDoctor::builder, () -> {});
        } else {
            System.err.println("usage: ToolWindow [--demo | --screenshot DIR]");
        }
    }
}
