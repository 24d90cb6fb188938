package dev.goenv.examples.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Types what the READMEs tell to type, in a copy of the checkout, one command after the other.
 *
 * <p>Modules come from a directory, so that nothing is asked of the network but Maven's plugins. It takes minutes, needs Maven
 * and git, and runs with {@code -Dgoenv.commands=true}.
 */
@EnabledIfSystemProperty(named = "goenv.commands", matches = "true")
class CommandsLiveTest {
    private static final Map<String, String> VERSIONS =
            Map.of("golang.org/x/text", "v0.14.0", "example.com/team/app", "v1.0.0");
    /** The window would stay open; a go command that fails is what a pipe begins with; the build is the one that runs this. */
    private static final String WINDOW = "exec:java@window";

    private static final String FAILED_GO = "go mod tidy 2>&1 |";
    private static final String SERVER = "java -jar examples/lsp/";
    private static final String BUILD = "mvn -B verify";

    @TempDir
    private static Path scratch;

    static Stream<DocumentedCommand> commands() throws IOException {
        return DocumentedCommand.all().stream()
                .filter(each -> each.block() || each.line().contains(" -pl examples/"))
                .filter(each -> !each.line().equals(BUILD));
    }

    @BeforeAll
    static void copy() throws Exception {
        Files.createDirectories(scratch.resolve("checkout"));
        run(
                DocumentedCommand.ROOT,
                "git ls-files -z --cached --others --exclude-standard | xargs -0 tar -cf - | tar -xf - -C '"
                        + scratch.resolve("checkout") + "'");
        for (Map.Entry<String, String> module : VERSIONS.entrySet()) {
            serve(module.getKey(), module.getValue());
        }
    }

    private static void serve(String module, String version) throws IOException {
        Path at = Files.createDirectories(scratch.resolve("modules").resolve(module + "/@v"));
        String goMod = "module " + module + "\n";
        Files.writeString(at.resolve("list"), version + "\n");
        Files.writeString(
                at.resolve(version + ".info"), "{\"Version\":\"" + version + "\",\"Time\":\"2026-01-02T03:04:05Z\"}");
        Files.writeString(at.resolve(version + ".mod"), goMod);
        try (OutputStream out = Files.newOutputStream(at.resolve(version + ".zip"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(module + "@" + version + "/go.mod"));
            zip.write(goMod.getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void command_typed_works(DocumentedCommand command) throws Exception {
        String line = command.line();
        if (line.contains(WINDOW)) {
            line += " -Dexec.args=\"--screenshot '" + scratch.resolve("pictures") + "'\"";
        }
        boolean failedGo = line.contains(FAILED_GO);
        line = line.replace(FAILED_GO, "echo 'go: golang.org/x/text: module lookup disabled by GOPROXY=off' |");
        Run run = run(scratch.resolve("checkout"), line);
        assertThat(run.output()).doesNotContain("BUILD FAILURE", "Exception", "[ERROR]");
        // 1 is the answer to a go command that failed, and to an editor that leaves without a word.
        assertThat(run.exit()).as(run.output()).isEqualTo(failedGo || line.startsWith(SERVER) ? 1 : 0);
        if (!line.contains("package") && !line.startsWith(SERVER)) {
            assertThat(run.output()).isNotBlank();
        }
    }

    private record Run(int exit, String output) {}

    private static Run run(Path directory, String line) throws Exception {
        Path output = scratch.resolve("output");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line)
                .directory(directory.toFile())
                .redirectInput(Files.writeString(scratch.resolve("input"), "").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.putAll(Map.of(
                "GOPROXY", scratch.resolve("modules").toUri().toString(),
                "GOSUMDB", "off",
                "GOTOOLCHAIN", "local",
                "GOENV", "off",
                "TERM", "dumb"));
        environment.keySet().removeAll(List.of("DISPLAY", "MAVEN_OPTS", "MAVEN_CMD_LINE_ARGS"));
        long start = System.nanoTime();
        Process process = builder.start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended).as(line + "\n" + text).isTrue();
        System.out.printf("%5.1f s, exit %d: %s%n", (System.nanoTime() - start) / 1e9, process.exitValue(), line);
        return new Run(process.exitValue(), text);
    }
}
