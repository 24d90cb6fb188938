package dev.goenv.examples.ide;

import dev.goenv.examples.ide.demo.DemoWorld;
import dev.goenv.examples.ide.view.GoPanel;
import dev.goenv.probe.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.swing.JLabel;
import javax.swing.JTree;
import javax.swing.text.JTextComponent;

/** Plays a story in the demo world, with the panel on no display at all, and paints it at each stop. */
final class Screenshots {
    private static final float POINTS = 13;
    private static final Duration MIRROR_WAITS = Duration.ofSeconds(5);

    private final Path directory;
    private final Theme theme;
    private final DemoWorld world;
    private final GoPanel panel;
    private final Stage stage;

    private Screenshots(Path directory, Theme theme, DemoWorld world) throws Exception {
        this.directory = directory;
        this.theme = theme;
        this.world = world;
        this.panel = Stage.call(() -> {
            theme.use(POINTS);
            return new GoPanel(world.host(), world::doctor);
        });
        this.stage = new Stage(panel.component());
    }

    /** Paints all pictures into a directory, which is made. */
    static void paint(Path directory) throws Exception {
        Files.createDirectories(directory);
        for (Theme theme : Theme.values()) {
            try (DemoWorld world = new DemoWorld(MIRROR_WAITS)) {
                Screenshots story = new Screenshots(directory, theme, world);
                try {
                    story.play();
                } finally {
                    Stage.run(story.panel::close);
                }
            }
        }
    }

    private void play() throws Exception {
        stage.await(() -> contains("environment.details", "GOINSECURE"));
        shoot(GoPanel.Part.ENVIRONMENT, "environment");
        stage.await(() -> contains("route.words", "golang.org/x/text"));
        shoot(GoPanel.Part.ROUTE, "route");
        stage.click("doctor.diagnose");
        stage.await(() -> words(Layer.MODULE_PROXY).contains("at work")
                && words(Layer.TLS).contains("failed"));
        shoot(GoPanel.Part.DIAGNOSIS, "diagnosis");
        world.mirrorAnswers();
        stage.await(() -> stage.enabled("doctor.fix.apply"));
        shoot(GoPanel.Part.DIAGNOSIS, "fix");
        stage.type("output.text", world.failedOutput());
        JTree causes = stage.find("output.causes", JTree.class);
        stage.await(() -> causes.getRowCount() > 2);
        Stage.run(() -> causes.setSelectionRow(2));
        stage.await(() -> contains("output.fix.message", "For a person"));
        shoot(GoPanel.Part.OUTPUT, "output");
    }

    private boolean contains(String name, String words) {
        String text = stage.find(name, JTextComponent.class).getText();
        return text.contains(words);
    }

    private String words(Layer layer) {
        return stage.find("layer.words." + layer, JLabel.class).getText();
    }

    private void shoot(GoPanel.Part part, String name) throws Exception {
        Stage.run(() -> panel.show(part));
        Path file = directory.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
        if (!ImageIO.write(stage.image(ToolWindow.SIZE), "png", file.toFile())) {
            throw new IOException("no PNG can be written here");
        }
    }
}
