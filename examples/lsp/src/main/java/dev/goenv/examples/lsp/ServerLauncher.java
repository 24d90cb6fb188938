package dev.goenv.examples.lsp;

import dev.goenv.config.GoEnvs;
import dev.goenv.probes.GoDoctor;
import dev.goenv.secret.Redaction;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;

/** Starts the server on standard input and output, as editors start language servers. */
public final class ServerLauncher {
    private ServerLauncher() {}

    /** Serves until the editor leaves; the exit status is 0 if it shut the server down first. Takes no arguments. */
    public static void main(String[] args) throws InterruptedException {
        PrintStream messages = System.out;
        // A line that a library prints would break the protocol.
        System.setOut(System.err);
        GoenvLanguageServer server = new GoenvLanguageServer(GoEnvs.thisMachine(), GoDoctor::builder);
        System.exit(serve(server, System.in, messages));
    }

    /** Serves on two streams until the editor says {@code exit} or its stream ends; no thread is left then. */
    static int serve(GoenvLanguageServer server, InputStream in, OutputStream out) throws InterruptedException {
        ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "goenv-lsp-reader");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Launcher<LanguageClient> launcher = new Launcher.Builder<LanguageClient>()
                    .setLocalService(server)
                    .setRemoteInterface(LanguageClient.class)
                    .setInput(new UntilExit(in, server))
                    .setOutput(out)
                    .setExecutorService(reader)
                    .setExceptionHandler(ServerLauncher::told)
                    .create();
            server.connect(launcher.getRemoteProxy());
            launcher.startListening().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the messages of the editor can't be read", e);
        } finally {
            reader.shutdownNow();
        }
        return server.end();
    }

    /** What the editor is told of an exception: its message without secrets, and no stack trace, which may quote some. */
    private static ResponseError told(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof ResponseErrorException known
                ? known.getResponseError()
                : new ResponseError(
                        ResponseErrorCode.InternalError, Redaction.redact(String.valueOf(cause.getMessage())), null);
    }

    /** Ends once the server has: the thread that reads is the one that is told of the exit, so it never waits in vain. */
    private static final class UntilExit extends FilterInputStream {
        private final GoenvLanguageServer server;

        UntilExit(InputStream in, GoenvLanguageServer server) {
            super(in);
            this.server = server;
        }

        @Override
        public int read() throws IOException {
            return server.hasExited() ? -1 : super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return server.hasExited() ? -1 : super.read(bytes, offset, length);
        }
    }
}
