package dev.goenv.examples.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goenv.testkit.FakeHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;

class OutputTest {
    private static final String URI = "untitled:build.golog";
    private static final String ENV_FILE = "/home/me/.config/go/env";
    private static final String LOG = "# 😀\n😀 go: example.com/hello@v1.0.0: module lookup disabled by GOPROXY=off\n";

    private final FakeHost machine = FakeHost.linux()
            .env("HOME", "/home/me")
            .file(ENV_FILE, "GOPROXY=off\n")
            .build();

    private static Object execute(Editor editor, String command, List<Object> arguments) throws Exception {
        return Editor.get(editor.server()
                .getWorkspaceService()
                .executeCommand(new ExecuteCommandParams(command, new ArrayList<>(arguments))));
    }

    private static CodeAction action(Editor editor, Diagnostic diagnostic, String command) throws Exception {
        return editor.actions(URI, diagnostic.getRange()).stream()
                .filter(action -> action.getCommand().getCommand().equals(command))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void open_cause_standsAtItsWords() throws Exception {
        try (Editor.Pair pair = Editor.Pair.start(machine)) {
            Diagnostic diagnostic = pair.editor().open(URI, "log", LOG).get(0);
            assertThat(diagnostic.getCode().getLeft()).isEqualTo("config.goproxy-off");
            assertThat(diagnostic.getSeverity()).isEqualTo(DiagnosticSeverity.Error);
            assertThat(diagnostic.getMessage().getLeft())
                    .startsWith("GOPROXY forbids every download")
                    .contains(ENV_FILE + ":1");
            Range range = diagnostic.getRange();
            DocumentText text = DocumentText.of(LOG);
            assertThat(LOG.substring(text.offset(range.getStart()), text.offset(range.getEnd())))
                    .isEqualTo("disabled by GOPROXY=off");
            assertThat(range.getStart().getLine()).isEqualTo(1);
        }
    }

    @Test
    void apply_remedy_changesTheFileUntilUndone() throws Exception {
        try (Editor.Pair pair = Editor.Pair.start(machine)) {
            Editor editor = pair.editor();
            Diagnostic diagnostic = editor.open(URI, "go-output", LOG).get(0);
            Command apply = action(editor, diagnostic, Commands.APPLY).getCommand();
            Map<?, ?> made = (Map<?, ?>) execute(editor, apply.getCommand(), apply.getArguments());
            assertThat(machine.text(ENV_FILE)).contains("GOPROXY=https://proxy.golang.org,direct\n");
            assertThat(made.get("file")).isEqualTo(ENV_FILE);
            assertThat(made.get("preview"))
                    .asString()
                    .contains("-GOPROXY=off\n+GOPROXY=https://proxy.golang.org,direct\n");
            // What is open is looked at again, in the environment as it is now.
            assertThat(Editor.next(editor.published).getUri()).isEqualTo(URI);

            Map<?, ?> undo = (Map<?, ?>) made.get("undo");
            List<Object> arguments = List.copyOf((List<?>) undo.get("arguments"));
            execute(editor, String.valueOf(undo.get("command")), arguments);
            assertThat(machine.text(ENV_FILE)).contains("GOPROXY=off\n");
            assertThatThrownBy(() -> execute(editor, Commands.UNDO, arguments))
                    .hasMessageContaining("there is no such change to take back");
        }
    }

    @Test
    void apply_fileIsOpen_becomesAnEditOfTheEditor() throws Exception {
        try (Editor.Pair pair = Editor.Pair.start(machine)) {
            Editor editor = pair.editor();
            editor.open("file://" + ENV_FILE, "go-env", "# mine, not saved\nGOPROXY=off\n");
            Diagnostic diagnostic = editor.open(URI, "go-output", LOG).get(0);
            Command apply = action(editor, diagnostic, Commands.APPLY).getCommand();
            execute(editor, apply.getCommand(), apply.getArguments());
            TextEdit edit = Editor.next(editor.edits)
                    .getEdit()
                    .getChanges()
                    .get("file://" + ENV_FILE)
                    .get(0);
            assertThat(edit)
                    .isEqualTo(new TextEdit(
                            new Range(new Position(1, 0), new Position(2, 0)),
                            "GOPROXY=https://proxy.golang.org,direct\n"));
            assertThat(machine.text(ENV_FILE)).contains("GOPROXY=off\n");
        }
    }

    @Test
    void show_whatAPersonHasToDo_isAMessage() throws Exception {
        try (Editor.Pair pair = Editor.Pair.start(machine)) {
            Editor editor = pair.editor();
            String log =
                    "go: example.com/a@v1.0.0: Get \"https://me:hunter2@proxy.golang.org/example.com/a/@v/v1.0.0.mod\":"
                            + " dial tcp: lookup proxy.golang.org: no such host\n";
            List<Diagnostic> diagnostics = editor.open(URI, "go-output", log);
            assertThat(diagnostics).isNotEmpty();
            assertThat(diagnostics.toString()).doesNotContain("hunter2");
            Diagnostic unknown = diagnostics.stream()
                    .filter(diagnostic -> diagnostic.getCode().getLeft().equals("dns.nxdomain"))
                    .findFirst()
                    .orElseThrow();
            Command show = action(editor, unknown, Commands.SHOW).getCommand();
            execute(editor, show.getCommand(), show.getArguments());
            assertThat(Editor.next(editor.shown).getMessage())
                    .startsWith("Check how proxy.golang.org is spelt\n")
                    .doesNotContain("hunter2");
        }
    }

    @Test
    void execute_whatIsNotThere_isRefusedInWords() throws Exception {
        try (Editor.Pair pair = Editor.Pair.start(machine)) {
            assertThatThrownBy(() -> execute(pair.editor(), Commands.APPLY, List.of(URI, "a", "b", "c")))
                    .hasMessageContaining("the output does not tell of it any more");
            assertThatThrownBy(() -> execute(pair.editor(), "goenv.fly", List.of()))
                    .hasMessageContaining("there is no command goenv.fly");
        }
    }
}
