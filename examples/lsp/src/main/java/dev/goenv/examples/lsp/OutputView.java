package dev.goenv.examples.lsp;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.env.GoEnv;
import dev.goenv.output.Confidence;
import dev.goenv.output.Explanation;
import dev.goenv.probes.GoOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Range;

/** What goenv says of the output of a go command in the editor: a cause at the words that point to it, with remedies. */
final class OutputView {
    private final OpenDocument document;
    private final List<Explanation> explanations;

    private OutputView(OpenDocument document, List<Explanation> explanations) {
        this.document = document;
        this.explanations = explanations;
    }

    /** {@return the view of a document, in the light of an environment} */
    static OutputView of(GoEnv env, OpenDocument document) {
        return new OutputView(
                document, GoOutput.parse(document.text().toString()).explain(env));
    }

    /** {@return the causes, each at its words} */
    List<Diagnostic> diagnostics() {
        return explanations.stream().map(this::diagnostic).toList();
    }

    private Diagnostic diagnostic(Explanation explanation) {
        return new Diagnostic(
                range(explanation), message(explanation), severity(explanation), "goenv", explanation.code());
    }

    private Range range(Explanation explanation) {
        return document.text()
                .range(explanation.words().start(), explanation.words().end());
    }

    private static String message(Explanation explanation) {
        Diagnosis diagnosis = explanation.diagnosis();
        List<String> told = new ArrayList<>();
        told.add(diagnosis.title());
        told.add(diagnosis.explanation());
        if (explanation.confidence() != Confidence.CERTAIN
                && !explanation.alternatives().isEmpty()) {
            told.add("The same words may mean: " + String.join(", ", explanation.alternatives()));
            told.addAll(explanation.separatedBy());
        }
        return String.join("\n", told);
    }

    /** One of several causes that print the same words is a warning: not all of them can be the error. */
    private static DiagnosticSeverity severity(Explanation explanation) {
        boolean sure = explanation.confidence() != Confidence.POSSIBLE;
        return switch (explanation.diagnosis().severity()) {
            case SECURITY, ERROR -> sure ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
            case WARNING -> DiagnosticSeverity.Warning;
            case NOTE -> DiagnosticSeverity.Information;
        };
    }

    /**
     * {@return the remedies of the causes in a range}
     *
     * <p>A change of the environment is made by {@link Commands#APPLY}; all else is for a person to do and is shown by
     * {@link Commands#SHOW}. The editor gets the names of the remedies, not the values they set.
     */
    List<CodeAction> actions(Range range) {
        List<CodeAction> actions = new ArrayList<>();
        for (Explanation explanation : explanations) {
            if (Ranges.touch(range(explanation), range)) {
                for (Remedy remedy : explanation.diagnosis().remedies()) {
                    actions.add(action(explanation, remedy));
                }
            }
        }
        return actions;
    }

    private CodeAction action(Explanation explanation, Remedy remedy) {
        boolean applies = remedy.action() instanceof Remedy.Action.Environment;
        String title = applies ? remedy.title() + " (go/env)" : "How to: " + remedy.title();
        List<Object> arguments = List.of(
                document.uri(), explanation.code(), explanation.diagnosis().subject(), remedy.id());
        CodeAction action = new CodeAction(title);
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(diagnostic(explanation)));
        action.setCommand(new Command(title, applies ? Commands.APPLY : Commands.SHOW, arguments));
        return action;
    }

    /** {@return a remedy by the names that {@link #actions} gave} */
    Optional<Remedy> remedy(String code, String subject, String id) {
        return explanations.stream()
                .map(Explanation::diagnosis)
                .filter(diagnosis ->
                        diagnosis.code().equals(code) && diagnosis.subject().equals(subject))
                .flatMap(diagnosis -> diagnosis.remedies().stream())
                .filter(remedy -> remedy.id().equals(id))
                .findFirst();
    }
}
