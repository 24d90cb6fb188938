package dev.goenv.examples.ide;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.text.JTextComponent;

/**
 * A component to be acted with from outside of the event thread, with or without a display: things are found by name.
 *
 * @param root the component
 */
record Stage(JComponent root) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LOOK_EVERY_MILLIS = 20;

    /** The component of a name. */
    <C extends Component> C find(String name, Class<C> type) {
        return all(root)
                .filter(component -> name.equals(component.getName()))
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no component " + name));
    }

    /** A component and all below it. */
    static Stream<Component> all(Component component) {
        Stream<Component> below = component instanceof Container container
                ? Stream.of(container.getComponents()).flatMap(Stage::all)
                : Stream.empty();
        return Stream.concat(Stream.of(component), below);
    }

    void click(String name) throws Exception {
        run(() -> find(name, AbstractButton.class).doClick(0));
    }

    void type(String name, String text) throws Exception {
        run(() -> find(name, JTextComponent.class).setText(text));
    }

    String text(String name) throws Exception {
        return call(() -> find(name, JTextComponent.class).getText());
    }

    boolean enabled(String name) {
        return find(name, Component.class).isEnabled();
    }

    /** Waits until something holds, which is looked at on the event thread. */
    void await(BooleanSupplier condition) throws Exception {
        CompletableFuture<Boolean> holds = new CompletableFuture<>();
        Timer timer = new Timer(LOOK_EVERY_MILLIS, event -> {
            if (condition.getAsBoolean()) {
                holds.complete(true);
            }
        });
        timer.setInitialDelay(0);
        timer.start();
        try {
            boolean unused = holds.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            timer.stop();
        }
    }

    /** The root as it looks at a size; laid out without a window. */
    BufferedImage image(Dimension size) throws Exception {
        call(() -> paint(size));
        // Told of their new sizes, tables and trees wrap anew; then it is as it stays.
        return call(() -> paint(size));
    }

    private BufferedImage paint(Dimension size) {
        root.setSize(size);
        // Wrapped text knows its height after the first pass, and split panes move by it.
        layOut(root);
        layOut(root);
        BufferedImage image = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        root.paint(g);
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

    static <T> T call(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        SwingUtilities.invokeAndWait(task);
        return task.get();
    }

    static void run(Runnable work) throws Exception {
        call(() -> {
            work.run();
            return true;
        });
    }
}
