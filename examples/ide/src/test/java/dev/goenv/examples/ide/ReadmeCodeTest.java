package dev.goenv.examples.ide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.GoEnv;
import dev.goenv.examples.ide.view.GoPanel;
import dev.goenv.probes.GoDoctor;
import dev.goenv.testkit.JavaCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code in this example's README.md compiles. */
class ReadmeCodeTest {
    private static final Path README = Path.of(System.getProperty("basedir", "."), "README.md");
    private static final String GIVEN = "dev.goenv.env.HostSystem host = null;\njava.awt.Container container = null;\n";

    @TempDir
    private Path classes;

    @Test
    void code_inReadme_compiles() throws IOException {
        assertThat(JavaCode.fenced(README, "java"))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(problems(code)).isEmpty());
    }

    @Test
    void problems_callOfNothing_isTold() {
        assertThat(problems("container.add(new GoPanel(host));")).isNotEmpty();
    }

    private List<String> problems(String code) {
        return new JavaCode(GIVEN + code)
                .problems(
                        List.of("dev.goenv.probes", "dev.goenv.examples.ide.view"),
                        List.of(GoEnv.class, GoDoctor.class, GoPanel.class),
                        classes);
    }
}
