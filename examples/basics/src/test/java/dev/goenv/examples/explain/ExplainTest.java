package dev.goenv.examples.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.testkit.FakeHost;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {
    private static final String OFF = "go: example.com/hello@v1.0.0: module lookup disabled by GOPROXY=off\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String input, String... args) throws InterruptedException {
        return Explain.run(
                List.of(args),
                FakeHost.linux().env("GOPROXY", "off").build(),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void run_outputOfAFailure_namesCauseOriginAndFix() throws Exception {
        assertThat(run(OFF)).isEqualTo(1);

        assertThat(said())
                .startsWith("GOPROXY forbids every download")
                .contains("[config.goproxy-off], certain")
                .contains("GOPROXY=off (OS environment)")
                .contains("Fix: ");
    }

    @Test
    void run_success_saysSo() throws Exception {
        assertThat(run("go: downloading example.com/hello v1.0.0\n")).isZero();

        assertThat(said()).isEqualTo("Nothing in this output is about the environment of the go command.\n");
    }

    @Test
    void run_probe_addsTheDoctorsReport() throws Exception {
        assertThat(run(OFF, "--probe")).isEqualTo(1);

        assertThat(said()).contains("PROBLEM").contains("config.goproxy-off");
    }

    @Test
    void run_file_isRead(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("build.log"), OFF);

        assertThat(run("", file.toString())).isEqualTo(1);
        assertThat(run("", directory.resolve("none.log").toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("none.log");
    }

    @Test
    void run_badArguments_areQuoted() throws Exception {
        assertThat(run("", "--frobnicate")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--frobnicate")
                .contains("usage: ");
    }
}
