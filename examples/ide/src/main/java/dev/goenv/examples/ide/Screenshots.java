package dev.goenv.examples.ide;

import dev.goenv.examples.ide.demo.DemoWorld;
import dev.goenv.examples.ide.view.GoPanel;
import dev.goenv.probe.Layer;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTree;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/** Plays a story in the demo world, with the panel on no display at all, and paints it at each stop. */
final class Screenshots {
    private static final float POINTS = 13;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long LOOK_EVERY_MILLIS = 20;

    private final Path directory;
    private final Theme theme;
    private final DemoWorld world;
    private final GoPanel panel;

    private Screenshots(Path directory, Theme theme, DemoWorld world) throws Exception {
        this.directory = directory;
        this.theme = theme;
        this.world = world;
        this.panel = onEventThread(() -> {
            theme.use(POINTS);
            return new GoPanel(world.host(), world::doctor);
        });
    }

    /** Paints all pictures into a directory, which is made. */
    static void paint(Path directory) throws Exception {
        Files.createDirectories(directory);
        for (Theme theme : Theme.values()) {
            try (DemoWorld world = new DemoWorld(PATIENCE)) {
                Screenshots story = new Screenshots(directory, theme, world);
                try {
                    story.play();
                } finally {
                    onEventThread(() -> {
                        story.panel.close();
                        return true;
                    });
                }
            }
        }
    }

    private void play() throws Exception {
        await(() -> find("environment.details", JTextComponent.class).getText().contains("GOINSECURE"));
        shoot(GoPanel.Part.ENVIRONMENT, "environment");
        JTextComponent words = find("route.words", JTextComponent.class);
        await(() -> words.getText().contains("golang.org/x/text"));
        shoot(GoPanel.Part.ROUTE, "route");
        onEventThread(() -> {
            panel.show(GoPanel.Part.DIAGNOSIS);
            find("doctor.diagnose", AbstractButton.class).doClick();
            return true;
        });
        JLabel proxy = find("layer.words." + Layer.MODULE_PROXY, JLabel.class);
        JLabel tls = find("layer.words." + Layer.TLS, JLabel.class);
        await(() -> proxy.getText().contains("at work") && tls.getText().contains("failed"));
        shoot(GoPanel.Part.DIAGNOSIS, "diagnosis");
        world.mirrorAnswers();
        await(() -> find("doctor.fix.apply", AbstractButton.class).isEnabled());
        shoot(GoPanel.Part.DIAGNOSIS, "fix");
        onEventThread(() -> {
            find("output.text", JTextComponent.class).setText(world.failedOutput());
            return true;
        });
        JTree causes = find("output.causes", JTree.class);
        await(() -> causes.getRowCount() > 1);
        onEventThread(() -> {
            causes.setSelectionRow(2);
            return true;
        });
        await(() -> !find("output.fix.preview", JTextComponent.class).getText().isEmpty());
        shoot(GoPanel.Part.OUTPUT, "output");
    }

    private void shoot(GoPanel.Part part, String name) throws Exception {
        onEventThread(() -> {
            panel.show(part);
            return image(panel.component(), ToolWindow.SIZE);
        });
        // Told of their new sizes, tables and trees wrap anew; then it is as it stays.
        BufferedImage image = onEventThread(() -> image(panel.component(), ToolWindow.SIZE));
        File file = directory
                .resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png")
                .toFile();
        if (!ImageIO.write(image, "png", file)) {
            throw new IOException("no PNG can be written here");
        }
    }

    /** A component as it would look at a size; laid out without a window. */
    static BufferedImage image(JComponent component, Dimension size) {
        component.setSize(size);
        // Wrapped text knows its height after the first pass, and split panes move by it.
        layOut(component);
        layOut(component);
        BufferedImage image = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        component.paint(g);
        g.dispose();
        return image;
    }

    private static void layOut(Container container) {
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                layOut(inner);
            }
        }
    }

    private <C extends Component> C find(String name, Class<C> type) {
        return all(panel.component())
                .filter(component -> name.equals(component.getName()))
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no component " + name));
    }

    static Stream<Component> all(Component component) {
        Stream<Component> below = component instanceof Container container
                ? Stream.of(container.getComponents()).flatMap(Screenshots::all)
                : Stream.empty();
        return Stream.concat(Stream.of(component), below);
    }

    private static void await(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!onEventThread(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nothing happens");
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        SwingUtilities.invokeAndWait(task);
        return task.get();
    }
}
