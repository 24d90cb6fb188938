package dev.goenv.examples.lsp;

import dev.goenv.env.HostSystem;
import dev.goenv.probes.GoDoctor;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor that speaks to a server over streams, and remembers what it is told. */
final class Editor implements LanguageClient, AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    final BlockingQueue<ProgressParams> progress = new LinkedBlockingQueue<>();
    final BlockingQueue<MessageParams> shown = new LinkedBlockingQueue<>();
    final BlockingQueue<ApplyWorkspaceEditParams> edits = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> new Thread(task, "test-editor"));
    private final LanguageServer server;

    private Editor(InputStream in, OutputStream out) {
        var launcher = LSPLauncher.createClientLauncher(this, in, out, threads, consumer -> consumer);
        server = launcher.getRemoteProxy();
        Future<Void> unused = launcher.startListening();
    }

    /** An editor whose server is another process. */
    static Editor of(Process process) {
        return new Editor(process.getInputStream(), process.getOutputStream());
    }

    /** An editor and its server in this JVM. */
    record Pair(Editor editor, Future<Integer> exit) implements AutoCloseable {
        static Pair start(HostSystem machine) throws Exception {
            return start(machine, () -> GoDoctor.builder(machine));
        }

        static Pair start(HostSystem machine, Supplier<GoDoctor.Builder> doctors) throws Exception {
            Pipe requests = Pipe.open();
            Pipe answers = Pipe.open();
            Editor editor =
                    new Editor(Channels.newInputStream(answers.source()), Channels.newOutputStream(requests.sink()));
            Future<Integer> exit = editor.threads.submit(() -> {
                try (InputStream in = Channels.newInputStream(requests.source());
                        OutputStream out = Channels.newOutputStream(answers.sink())) {
                    return ServerLauncher.serve(new GoenvLanguageServer(machine, doctors), in, out);
                }
            });
            editor.initialize();
            return new Pair(editor, exit);
        }

        /** The exit status of the server after a proper goodbye. */
        int leave() throws Exception {
            get(editor.server.shutdown());
            editor.server.exit();
            return exit.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            try {
                if (!exit.isDone()) {
                    int unused = leave();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                throw new AssertionError("the server does not end", e);
            } finally {
                editor.close();
            }
        }
    }

    static <T> T get(CompletableFuture<T> answer) throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T element = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (element == null) {
            throw new AssertionError("the server has said nothing");
        }
        return element;
    }

    InitializeResult initialize() throws Exception {
        return get(server.initialize(new InitializeParams()));
    }

    LanguageServer server() {
        return server;
    }

    /** Opens a document and waits for what is said of it. */
    List<Diagnostic> open(String uri, String languageId, String text) throws InterruptedException {
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, languageId, 1, text)));
        return next(published).getDiagnostics();
    }

    /** Changes a part of a document and waits for what is said of it. */
    PublishDiagnosticsParams change(String uri, int version, TextDocumentContentChangeEvent... changes)
            throws InterruptedException {
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri, version), List.of(changes)));
        return next(published);
    }

    List<CodeAction> actions(String uri, Range range) throws Exception {
        return get(server.getTextDocumentService()
                        .codeAction(new CodeActionParams(
                                new TextDocumentIdentifier(uri), range, new CodeActionContext(List.of()))))
                .stream()
                .map(either -> either.getRight())
                .toList();
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        published.add(diagnostics);
    }

    @Override
    public void showMessage(MessageParams message) {
        shown.add(message);
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<ApplyWorkspaceEditResponse> applyEdit(ApplyWorkspaceEditParams edit) {
        edits.add(edit);
        return CompletableFuture.completedFuture(new ApplyWorkspaceEditResponse(true));
    }

    @Override
    public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void notifyProgress(ProgressParams params) {
        progress.add(params);
    }

    @Override
    public void logMessage(MessageParams message) {}

    @Override
    public void telemetryEvent(Object object) {}

    @Override
    public void close() {
        // The reader ends with the stream of the server; an interrupt would close it.
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the editor's own thread goes on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
