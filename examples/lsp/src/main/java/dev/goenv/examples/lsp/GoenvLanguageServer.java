package dev.goenv.examples.lsp;

import dev.goenv.env.HostSystem;
import dev.goenv.probes.GoDoctor;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The server: its abilities, its beginning and its end. For one editor and one machine. */
final class GoenvLanguageServer implements LanguageServer, LanguageClientAware {
    private final CompletableFuture<LanguageClient> client = new CompletableFuture<>();
    private final Workers workers = new Workers();
    private final AtomicBoolean shutDown = new AtomicBoolean();
    private final AtomicBoolean exited = new AtomicBoolean();
    private final DiagnoseCommand diagnose;
    private final Documents documents;
    private final Commands commands;

    /**
     * A server that starts with its first request.
     *
     * @param machine the machine that the go command runs on
     * @param doctors new doctors for that machine
     */
    GoenvLanguageServer(HostSystem machine, Supplier<GoDoctor.Builder> doctors) {
        this.diagnose = new DiagnoseCommand(doctors, workers, client);
        this.documents = new Documents(machine, workers, client);
        this.commands = new Commands(machine, documents, workers, diagnose, client);
    }

    @Override
    public void connect(LanguageClient editor) {
        client.complete(editor);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        sync.setSave(Either.forRight(new SaveOptions(false)));
        ExecuteCommandOptions executes = new ExecuteCommandOptions(Commands.ALL);
        executes.setWorkDoneProgress(true);
        ServerCapabilities abilities = new ServerCapabilities();
        abilities.setTextDocumentSync(sync);
        abilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
        abilities.setHoverProvider(true);
        abilities.setCompletionProvider(new CompletionOptions(false, List.of()));
        abilities.setExecuteCommandProvider(executes);
        return CompletableFuture.completedFuture(new InitializeResult(abilities, new ServerInfo("goenv")));
    }

    /** Ends what is at work, and answers null. The threads end by themselves, within a second at most. */
    @SuppressWarnings("NullAway")
    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown.set(true);
        diagnose.close();
        workers.close();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        exited.set(true);
    }

    /** {@return whether the editor has said that this is the end} */
    boolean hasExited() {
        return exited.get();
    }

    /**
     * Ends what is still at work, and waits for its threads.
     *
     * @return the exit status that LSP asks for: 0 if the editor shut the server down before it left, otherwise 1
     */
    int end() throws InterruptedException {
        diagnose.close();
        workers.close();
        workers.await();
        return shutDown.get() ? 0 : 1;
    }

    @Override
    public void cancelProgress(WorkDoneProgressCancelParams params) {
        diagnose.cancel(params.getToken());
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return documents;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return commands;
    }
}
