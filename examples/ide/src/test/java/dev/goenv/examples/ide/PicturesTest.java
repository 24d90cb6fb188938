package dev.goenv.examples.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of the README can be made again, and are small enough for it. */
class PicturesTest {
    private static final long MOST_BYTES = 120_000;
    private static final List<String> NAMES = List.of("environment", "route", "diagnosis", "fix", "output");

    @TempDir
    private Path directory;

    @Test
    void main_screenshot_paintsEveryStateInBothThemes() throws Exception {
        ToolWindow.main("--screenshot", directory.toString());
        List<String> wanted = NAMES.stream()
                .flatMap(name -> Stream.of(name + "-dark.png", name + "-light.png"))
                .sorted()
                .toList();
        assertThat(names(directory)).isEqualTo(wanted);
        assertThat(names(Path.of("pictures"))).isEqualTo(wanted);
        String readme = Files.readString(Path.of("README.md"));
        for (String name : wanted) {
            BufferedImage image = ImageIO.read(directory.resolve(name).toFile());
            assertThat(image.getWidth()).isEqualTo(ToolWindow.SIZE.width);
            assertThat(colours(image)).as(name).isGreaterThan(20);
            assertThat(Files.size(directory.resolve(name))).as(name).isLessThan(MOST_BYTES);
            assertThat(Files.size(Path.of("pictures", name))).as(name).isLessThan(MOST_BYTES);
            assertThat(readme).contains("pictures/" + name);
        }
    }

    private static long colours(BufferedImage image) {
        return Stream.of(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .flatMapToInt(Arrays::stream)
                .distinct()
                .count();
    }

    private static List<String> names(Path where) throws Exception {
        try (Stream<Path> files = Files.list(where)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
