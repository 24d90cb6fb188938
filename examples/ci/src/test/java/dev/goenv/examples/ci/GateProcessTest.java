package dev.goenv.examples.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate as a program of its own, in an environment of its own. */
class GateProcessTest {
    @TempDir
    private Path home;

    private record Ended(int exit, String said) {}

    private Ended start(String goproxy, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Gate.class.getName()));
        command.addAll(List.of(args));
        Path output = home.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "HOME", home.toString(),
                        "PATH", "/usr/bin:/bin",
                        "GOPROXY", goproxy,
                        "GOSUMDB", "off",
                        "GOTOOLCHAIN", "local"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    @Test
    void main_threeWorlds_exitsWithZeroOneTwo() throws Exception {
        try (LoopbackProxy fine = LoopbackProxy.healthy();
                LoopbackProxy broken = LoopbackProxy.failing(100, 404, "not found\n")) {
            Ended zero = start(fine.url(), LoopbackProxy.MODULE);
            Ended one = start(broken.url(), LoopbackProxy.MODULE);
            Ended two = start(fine.url(), "--attempts", "none");

            assertThat(zero.exit()).as(zero.said()).isZero();
            assertThat(one.exit()).as(one.said()).isEqualTo(1);
            assertThat(one.said()).startsWith("✗ PROBLEM: ").doesNotContain("SLF4J");
            assertThat(two.exit()).as(two.said()).isEqualTo(2);
            assertThat(two.said()).startsWith("--attempts \"none\": ");
        }
    }
}
