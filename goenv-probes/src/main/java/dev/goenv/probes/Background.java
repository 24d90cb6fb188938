package dev.goenv.probes;

import java.util.concurrent.CompletableFuture;

/** Runs what blocks on a daemon thread, which a cancelled future interrupts. */
final class Background {
    private Background() {}

    /** What is run. */
    @FunctionalInterface
    interface Work<T> {
        T result() throws InterruptedException;
    }

    /** The result of the work, once it is there. */
    static <T> CompletableFuture<T> call(String name, Work<T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        future.complete(work.result());
                    } catch (InterruptedException e) {
                        // Only a cancelled future interrupts, and that has its result already.
                        future.cancel(false);
                    } catch (RuntimeException | Error e) {
                        future.completeExceptionally(e);
                    }
                },
                name);
        thread.setDaemon(true);
        CompletableFuture<T> unused = future.whenComplete((result, failure) -> {
            if (future.isCancelled()) {
                thread.interrupt();
            }
        });
        thread.start();
        return future;
    }
}
