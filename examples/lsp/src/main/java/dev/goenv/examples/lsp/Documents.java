package dev.goenv.examples.lsp;

import dev.goenv.config.GoEnvFile;
import dev.goenv.config.GoEnvs;
import dev.goenv.env.HostSystem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;

/** The documents that are open in the editor, and what is asked of them. */
final class Documents implements TextDocumentService {
    private final Map<String, OpenDocument> open = new ConcurrentHashMap<>();
    private final HostSystem machine;
    private final Workers workers;
    private final CompletableFuture<LanguageClient> client;

    Documents(HostSystem machine, Workers workers, CompletableFuture<LanguageClient> client) {
        this.machine = machine;
        this.workers = workers;
        this.client = client;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        TextDocumentItem item = params.getTextDocument();
        look(new OpenDocument(item.getUri(), item.getLanguageId(), item.getVersion(), DocumentText.of(item.getText())));
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        int version = params.getTextDocument().getVersion();
        document(params.getTextDocument())
                .ifPresent(document -> look(document.changed(version, params.getContentChanges())));
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        String uri = params.getTextDocument().getUri();
        open.remove(uri);
        workers.later(() -> publish(new PublishDiagnosticsParams(uri, List.of())));
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        lookAgain();
    }

    /** Looks at every document again, since files may have changed. */
    void lookAgain() {
        open.values().forEach(this::look);
    }

    private void look(OpenDocument document) {
        open.put(document.uri(), document);
        workers.later(() -> {
            // Of a document that has changed since, the newer analysis waits already.
            if (document.equals(open.get(document.uri()))) {
                publish(new PublishDiagnosticsParams(document.uri(), diagnostics(document), document.version()));
            }
        });
    }

    private List<Diagnostic> diagnostics(OpenDocument document) {
        return envFile(document)
                .map(EnvFileView::diagnostics)
                .or(() -> output(document).map(OutputView::diagnostics))
                .orElse(List.of());
    }

    private void publish(PublishDiagnosticsParams diagnostics) {
        client.join().publishDiagnostics(diagnostics);
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        Optional<OpenDocument> document = document(params.getTextDocument());
        return workers.answer(() -> document
                .flatMap(this::envFile)
                .map(file -> file.actions(params.getRange()))
                .or(() -> document.flatMap(this::output).map(output -> output.actions(params.getRange())))
                .orElse(List.of())
                .stream()
                .map(Either::<Command, CodeAction>forRight)
                .toList());
    }

    // LSP answers null where there is nothing to hover over.
    @SuppressWarnings("NullAway")
    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        Optional<OpenDocument> document = document(params.getTextDocument());
        return workers.answer(() -> document.flatMap(this::envFile)
                .flatMap(file -> file.hover(params.getPosition()))
                .orElse(null));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        Optional<OpenDocument> document = document(params.getTextDocument());
        return workers.answer(() -> Either.forLeft(document.flatMap(this::envFile)
                .map(file -> file.completions(params.getPosition()))
                .orElse(List.of())));
    }

    /** {@return an open document} */
    Optional<OpenDocument> document(TextDocumentIdentifier id) {
        return document(id.getUri());
    }

    /** {@return an open document by its address} */
    Optional<OpenDocument> document(String uri) {
        return Optional.ofNullable(open.get(uri));
    }

    /** {@return what goenv says of the document, if it is the output of a go command} */
    Optional<OutputView> output(OpenDocument document) {
        return document.isOutput() ? Optional.of(OutputView.of(GoEnvs.resolve(machine), document)) : Optional.empty();
    }

    private Optional<EnvFileView> envFile(OpenDocument document) {
        return document.isEnvFile(GoEnvFile.of(machine).path())
                ? Optional.of(EnvFileView.of(machine, document))
                : Optional.empty();
    }

    /** {@return the user's own go/env file, if it is open} */
    Optional<OpenDocument> usersEnvFile() {
        Optional<String> path = GoEnvFile.of(machine).path();
        return open.values().stream()
                .filter(document -> path.isPresent() && document.path().equals(path))
                .findFirst();
    }
}
