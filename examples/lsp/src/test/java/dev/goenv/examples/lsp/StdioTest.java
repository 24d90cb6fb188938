package dev.goenv.examples.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.InitializeResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as an editor starts it: another process, by standard input and output. */
class StdioTest {
    private static Process start(Path envFile) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ServerLauncher.class.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("GO"));
        builder.environment().put("GOENV", envFile.toString());
        return builder.redirectError(envFile.resolveSibling("stderr").toFile()).start();
    }

    @Test
    void process_servesUntilExit(@TempDir Path directory) throws Exception {
        Path envFile = Files.writeString(directory.resolve("env"), "GOPROXY=off\n");
        Process process = start(envFile);
        try (Editor editor = Editor.of(process)) {
            InitializeResult result = editor.initialize();
            assertThat(result.getCapabilities().getExecuteCommandProvider().getCommands())
                    .isEqualTo(Commands.ALL);
            Diagnostic diagnostic = editor.open(
                            "untitled:1",
                            "go-output",
                            "go: example.com/hello@v1.0.0: module lookup disabled by GOPROXY=off\n")
                    .get(0);
            assertThat(diagnostic.getCode().getLeft()).isEqualTo("config.goproxy-off");
            CodeAction action =
                    editor.actions("untitled:1", diagnostic.getRange()).get(0);
            Command command = action.getCommand();
            Editor.get(editor.server()
                    .getWorkspaceService()
                    .executeCommand(new ExecuteCommandParams(command.getCommand(), command.getArguments())));
            assertThat(envFile).hasContent("GOPROXY=https://proxy.golang.org,direct");
            Editor.get(editor.server().shutdown());
            editor.server().exit();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void process_inputEndsWithoutGoodbye_exitsWithOne(@TempDir Path directory) throws Exception {
        Process process = start(directory.resolve("env"));
        try {
            process.getOutputStream().close();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
        } finally {
            process.destroyForcibly();
        }
    }
}
