package dev.goenv.probes.internal.run;

import java.io.Closeable;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads for what a probe does at several places at once, such as asking each DNS server by itself.
 *
 * <p>Virtual ones where the JVM has them; else up to 64 daemon threads, beyond which a probe does the work itself. With an
 * executor of the caller's, that one, which is never shut down.
 */
public final class SubtaskThreads implements Executor, Closeable {
    private static final long IDLE_SECONDS = 1;
    private static final long LAST_MILLIS = 50;

    private final Executor executor;
    private final Runnable close;

    private SubtaskThreads(Executor executor, Runnable close) {
        this.executor = executor;
        this.close = close;
    }

    /** {@return the threads of one diagnosis} */
    public static SubtaskThreads of(Optional<Executor> callers) {
        if (callers.isPresent()) {
            return new SubtaskThreads(callers.get(), () -> {});
        }
        return VirtualThreads.factory("goenv-subtask-")
                .map(factory ->
                        new SubtaskThreads(task -> factory.newThread(task).start(), () -> {}))
                .orElseGet(SubtaskThreads::pool);
    }

    private static SubtaskThreads pool() {
        AtomicInteger count = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                0,
                Threads.MAX_PLATFORM_THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> Threads.daemon("goenv-subtask-" + count.incrementAndGet(), task),
                new ThreadPoolExecutor.CallerRunsPolicy());
        return new SubtaskThreads(pool, () -> end(pool));
    }

    /** What they did is closed by now, so they end at once; not to wait for them would leave them behind for a moment. */
    private static void end(ThreadPoolExecutor pool) {
        pool.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            pool.awaitTermination(LAST_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void execute(Runnable task) {
        executor.execute(task);
    }

    /** Interrupts what is still at work, and ends the threads. */
    @Override
    public void close() {
        close.run();
    }
}
