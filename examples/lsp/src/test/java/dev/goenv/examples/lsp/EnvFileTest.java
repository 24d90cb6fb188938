package dev.goenv.examples.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.testkit.FakeHost;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;

class EnvFileTest {
    private static final String URI = "file:///home/me/.config/go/env";
    private static final String TEXT = """
            # 😀
            GOPROXY=https://me:hunter2@proxy.corp.example direct
            GOPRIVATE=https://corp.example/team
            GOSUMDB=of
            GOFLAG=-mod=mod
            API_TOKEN=hunter2
            """;

    private final FakeHost machine = FakeHost.linux()
            .env("HOME", "/home/me")
            .env("GOSUMDB", "sum.golang.org")
            .build();

    private static List<String> lines(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(diagnostic -> place(diagnostic.getRange()) + " " + diagnostic.getSeverity() + " "
                        + diagnostic.getCode().getLeft())
                .toList();
    }

    private static String place(Range range) {
        return range.getStart().getLine() + ":" + range.getStart().getCharacter() + "-"
                + range.getEnd().getLine() + ":" + range.getEnd().getCharacter();
    }

    @Test
    void open_findings_standAtTheirValuesWithoutSecrets() throws Exception {
        try (Editor.Pair pair = Editor.Pair.start(machine)) {
            List<Diagnostic> diagnostics = pair.editor().open(URI, "plaintext", TEXT);
            assertThat(lines(diagnostics))
                    .containsExactly(
                            "1:8-1:52 Error config.separator",
                            "1:8-1:52 Error config.goproxy-invalid",
                            "2:10-2:35 Error config.pattern-scheme",
                            "4:0-4:6 Warning config.unknown-variable",
                            "3:8-3:10 Warning config.env-shadowed",
                            "1:8-1:52 Warning config.secret-exposed");
            assertThat(diagnostics).allSatisfy(diagnostic -> {
                assertThat(diagnostic.getSource()).isEqualTo("goenv");
                assertThat(diagnostic.toString()).doesNotContain("hunter2");
            });
            assertThat(diagnostics.get(1).getMessage().getLeft())
                    .isEqualTo("Every download fails with: parse \"https://***@proxy.corp.example direct\":"
                            + " invalid character \" \" in host name");
        }
    }

    @Test
    void change_range_isLookedAtBeforeItIsSaved() throws Exception {
        try (Editor.Pair pair = Editor.Pair.start(machine)) {
            assertThat(lines(pair.editor().open(URI, "go-env", "# 😀 GOPRIVATE=a\nGOPRIVATE=https://a.example\n")))
                    .containsExactly("1:10-1:27 Error config.pattern-scheme");
            PublishDiagnosticsParams after = pair.editor()
                    .change(
                            URI,
                            2,
                            new TextDocumentContentChangeEvent(
                                    new Range(new Position(1, 10), new Position(1, 18)), ""));
            assertThat(after).isEqualTo(new PublishDiagnosticsParams(URI, List.of(), 2));
        }
    }

    @Test
    void close_takesTheDiagnosticsAway() throws Exception {
        try (Editor.Pair pair = Editor.Pair.start(machine)) {
            assertThat(pair.editor().open(URI, "go-env", TEXT)).isNotEmpty();
            pair.editor()
                    .server()
                    .getTextDocumentService()
                    .didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(URI)));
            assertThat(Editor.next(pair.editor().published)).isEqualTo(new PublishDiagnosticsParams(URI, List.of()));
        }
    }

    @Test
    void open_otherLanguage_hasNoDiagnostics() throws Exception {
        try (Editor.Pair pair = Editor.Pair.start(machine)) {
            assertThat(pair.editor().open("file:///home/me/notes", "plaintext", TEXT))
                    .isEmpty();
            assertThat(pair.editor().open("untitled:Untitled-1", "go-env", TEXT))
                    .isNotEmpty();
        }
    }

    @Test
    void codeAction_correction_isAnEditThatPutsItRight() throws Exception {
        try (Editor.Pair pair = Editor.Pair.start(machine)) {
            List<Diagnostic> before =
                    pair.editor().open(URI, "go-env", "# 😀\nGOPRIVATE=https://corp.example/team\nGOPROXY=direct\n");
            assertThat(lines(before)).containsExactly("1:10-1:35 Error config.pattern-scheme");
            // The name touches no finding.
            assertThat(pair.editor().actions(URI, new Range(new Position(1, 0), new Position(1, 9))))
                    .isEmpty();
            List<CodeAction> actions = pair.editor().actions(URI, before.get(0).getRange());
            assertThat(actions)
                    .extracting(CodeAction::getTitle)
                    .containsExactly("go env -w GOPRIVATE=corp.example/team");
            TextEdit edit = actions.get(0).getEdit().getChanges().get(URI).get(0);
            assertThat(edit)
                    .isEqualTo(new TextEdit(
                            new Range(new Position(1, 0), new Position(2, 0)), "GOPRIVATE=corp.example/team\n"));
            assertThat(actions.get(0).getDiagnostics()).isEqualTo(before);

            PublishDiagnosticsParams after = pair.editor()
                    .change(URI, 2, new TextDocumentContentChangeEvent(edit.getRange(), edit.getNewText()));
            assertThat(after.getDiagnostics()).isEmpty();
            assertThat(machine.filePaths()).isEmpty();
        }
    }

    @Test
    void codeAction_title_hidesTheSecretThatTheEditHasToKeep() throws Exception {
        try (Editor.Pair pair = Editor.Pair.start(machine)) {
            pair.editor().open(URI, "go-env", "# Quoted.\nGOPROXY='https://me:hunter2@proxy.corp.example'\n");
            List<CodeAction> actions = pair.editor().actions(URI, new Range(new Position(1, 8), new Position(1, 8)));
            assertThat(actions)
                    .isNotEmpty()
                    .allSatisfy(action -> assertThat(action.getTitle() + action.getDiagnostics())
                            .doesNotContain("hunter2"));
        }
    }

    @Test
    void hover_showsValueOriginAndWhatHidesIt() throws Exception {
        try (Editor.Pair pair = Editor.Pair.start(machine)) {
            pair.editor().open(URI, "go-env", TEXT);
            assertThat(hover(pair, 1))
                    .contains("GOPROXY=https://***@proxy.corp.example direct (/home/me/.config/go/env:2)\n"
                            + "hides https://proxy.golang.org,direct (default)");
            assertThat(hover(pair, 3))
                    .contains("GOSUMDB=sum.golang.org (OS environment)\n"
                            + "This line has no effect: OS environment comes first.\n"
                            + "hides of (/home/me/.config/go/env:4)\n"
                            + "hides sum.golang.org (default)");
            assertThat(hover(pair, 5))
                    .hasValueSatisfying(text -> assertThat(text).doesNotContain("hunter2"));
            assertThat(hover(pair, 0)).isEmpty();
        }
    }

    private static Optional<String> hover(Editor.Pair pair, int line) throws Exception {
        Hover hover = Editor.get(pair.editor()
                .server()
                .getTextDocumentService()
                .hover(new HoverParams(new TextDocumentIdentifier(URI), new Position(line, 2))));
        return Optional.ofNullable(hover)
                .map(found -> found.getContents().getRight().getValue());
    }

    @Test
    void completion_namesWhatMayStandInTheFile() throws Exception {
        try (Editor.Pair pair = Editor.Pair.start(machine)) {
            pair.editor().open(URI, "go-env", "GOPR\nGOPROXY=x\nGORO\n");
            assertThat(completions(pair, new Position(0, 4)))
                    .containsExactly("GOPRIVATE:  (default)", "GOPROXY: x (/home/me/.config/go/env:2)");
            assertThat(completions(pair, new Position(1, 9))).isEmpty();
            // go env -w refuses GOROOT.
            assertThat(completions(pair, new Position(2, 4))).isEmpty();
        }
    }

    private static List<String> completions(Editor.Pair pair, Position position) throws Exception {
        List<CompletionItem> items = Editor.get(pair.editor()
                        .server()
                        .getTextDocumentService()
                        .completion(new CompletionParams(new TextDocumentIdentifier(URI), position)))
                .getLeft();
        return items.stream()
                .map(item -> item.getLabel() + ": " + item.getDetail())
                .toList();
    }
}
