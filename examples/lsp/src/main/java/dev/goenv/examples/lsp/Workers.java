package dev.goenv.examples.lsp;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;

/**
 * The threads that read files and think, so that the one that reads messages need not: one for diagnostics, which are told in
 * the order of the changes, and two for requests.
 */
final class Workers implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 2;

    private final ExecutorService analyses = pool(1, "goenv-lsp-analysis");
    private final ExecutorService requests = pool(2, "goenv-lsp-request");

    private static ExecutorService pool(int threads, String name) {
        return Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** {@return the answer to a request, which is not looked for any more once the editor has cancelled it} */
    <T> CompletableFuture<T> answer(Supplier<T> question) {
        return CompletableFutures.computeAsync(requests, cancelled -> {
            cancelled.checkCanceled();
            return question.get();
        });
    }

    /** Does something after everything that was given before. After {@link #close} it is left out. */
    void later(Runnable analysis) {
        try {
            analyses.execute(analysis);
        } catch (RejectedExecutionException e) {
            if (!analyses.isShutdown()) {
                throw e;
            }
        }
    }

    /** Takes nothing new, and ends the threads after what they have been given: an interrupt might close the editor's stream. */
    @Override
    public void close() {
        analyses.shutdown();
        requests.shutdown();
    }

    /** Waits for the threads to end. */
    void await() throws InterruptedException {
        boolean unused = analyses.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)
                && requests.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
