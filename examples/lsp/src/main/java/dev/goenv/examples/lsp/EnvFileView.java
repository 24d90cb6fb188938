package dev.goenv.examples.lsp;

import dev.goenv.config.GoEnvFile;
import dev.goenv.config.GoEnvs;
import dev.goenv.env.EnvChange;
import dev.goenv.env.EnvRefusedException;
import dev.goenv.env.Finding;
import dev.goenv.env.GoEnv;
import dev.goenv.env.GoValue;
import dev.goenv.env.HostSystem;
import dev.goenv.env.Origin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What goenv says of a go/env file in the editor: of the environment as it will be once the file is saved. */
final class EnvFileView {
    private final OpenDocument document;
    private final HostSystem machine;
    private final String path;
    private final GoEnv env;
    private final EnvLines lines;

    private EnvFileView(OpenDocument document, HostSystem machine, String path) {
        this.document = document;
        this.machine = machine;
        this.path = path;
        this.env = GoEnvs.resolve(host());
        this.lines = new EnvLines(document.text());
    }

    /** {@return the view of a document; reads other files of the machine} */
    static EnvFileView of(HostSystem machine, OpenDocument document) {
        String path =
                document.path().or(() -> GoEnvFile.of(machine).path()).orElse(machine.workingDirectory() + "/go.env");
        return new EnvFileView(document, machine, path);
    }

    private BufferHost host() {
        return BufferHost.of(machine, path, document.text().toString());
    }

    /** {@return the findings that are about a line of the file} */
    List<Diagnostic> diagnostics() {
        return env.lint().stream()
                .flatMap(finding -> place(finding).map(range -> diagnostic(finding, range)).stream())
                .toList();
    }

    private Optional<Range> place(Finding finding) {
        return line(finding).map(line -> switch (finding.code()) {
            case "config.unknown-variable", "config.not-supported" -> lines.nameRange(line);
            default -> lines.valueRange(line);
        });
    }

    /** The line that the finding is from, or that sets the variable in vain, because the OS environment hides it. */
    private Optional<EnvLines.Line> line(Finding finding) {
        return finding.origin() instanceof Origin.UserFile file && file.path().equals(path)
                ? lines.line(file.line())
                : lines.lineOf(finding.variable());
    }

    private static Diagnostic diagnostic(Finding finding, Range range) {
        Diagnostic diagnostic = new Diagnostic(range, finding.message(), severity(finding), "goenv", finding.code());
        if (finding.code().equals("config.duplicate-line") || finding.code().equals("config.env-shadowed")) {
            diagnostic.setTags(List.of(DiagnosticTag.Unnecessary));
        }
        return diagnostic;
    }

    private static DiagnosticSeverity severity(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case NOTE -> DiagnosticSeverity.Information;
        };
    }

    /** {@return the corrections of the findings in a range, as edits of the document} */
    List<CodeAction> actions(Range range) {
        List<CodeAction> actions = new ArrayList<>();
        for (Finding finding : env.lint()) {
            Optional<Range> place = place(finding).filter(found -> Ranges.touch(found, range));
            if (place.isPresent() && !finding.corrections().isEmpty()) {
                edit(finding.corrections()).ifPresent(edit -> {
                    CodeAction action = new CodeAction(title(finding));
                    action.setKind(CodeActionKind.QuickFix);
                    action.setDiagnostics(List.of(diagnostic(finding, place.get())));
                    action.setIsPreferred(finding.corrections().size() == 1);
                    action.setEdit(new WorkspaceEdit(Map.of(document.uri(), List.of(edit))));
                    actions.add(action);
                });
            }
        }
        return actions;
    }

    private static String title(Finding finding) {
        return finding.corrections().stream().map(EnvChange::toString).collect(Collectors.joining(", "));
    }

    /** {@return what the changes make of the document; empty if the go command refuses them, or if nothing changes} */
    Optional<TextEdit> edit(List<EnvChange> changes) {
        BufferHost host = host();
        try {
            GoEnvFile.of(host).plan(changes).apply();
        } catch (IOException e) {
            // No fix is offered then; the finding tells what is wrong all the same.
            return Optional.empty();
        }
        String after = host.text();
        return after.equals(document.text().toString())
                ? Optional.empty()
                : Optional.of(LineEdit.between(document.text(), after));
    }

    /** {@return what the variable of a line is, where its value comes from, and what it hides} */
    Optional<Hover> hover(Position position) {
        return lines.lineAt(document.text().offset(position))
                .flatMap(line -> line.variable()
                        .map(name -> new Hover(
                                new MarkupContent(MarkupKind.PLAINTEXT, describe(env.get(name), line)),
                                lines.nameRange(line))));
    }

    private String describe(GoValue value, EnvLines.Line line) {
        List<String> told = new ArrayList<>();
        told.add(value.toString());
        if (!(value.origin() instanceof Origin.UserFile file && file.line() == line.number())) {
            told.add("This line has no effect: " + value.origin() + " comes first.");
        }
        for (GoValue.Shadowed hidden : value.shadows()) {
            // By the name, too, a text may be known for a secret.
            String text = new GoValue(value.name(), hidden.text(), hidden.origin(), List.of(), false).redactedText();
            told.add("hides " + text + " (" + hidden.origin() + ")");
        }
        return String.join("\n", told);
    }

    /** {@return the variables that may stand in the file and begin with what is left of the position} */
    List<CompletionItem> completions(Position position) {
        DocumentText text = document.text();
        Position start = new Position(position.getLine(), 0);
        String typed = text.toString().substring(text.offset(start), text.offset(position));
        if (!typed.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_')) {
            return List.of();
        }
        Range range = new Range(start, position);
        return env.values().stream()
                .filter(value -> value.name().startsWith(typed) && maySet(value.name()))
                .map(value -> item(value, range))
                .toList();
    }

    private boolean maySet(String name) {
        try {
            GoEnvFile.of(host()).plan(List.of(EnvChange.unset(name)));
            return true;
        } catch (EnvRefusedException e) {
            return e.reason() != EnvRefusedException.Reason.NAME;
        }
    }

    private static CompletionItem item(GoValue value, Range range) {
        CompletionItem item = new CompletionItem(value.name());
        item.setKind(CompletionItemKind.Variable);
        item.setDetail(value.redactedText() + " (" + value.origin() + ")");
        item.setTextEdit(Either.forLeft(new TextEdit(range, value.name() + "=")));
        return item;
    }
}
