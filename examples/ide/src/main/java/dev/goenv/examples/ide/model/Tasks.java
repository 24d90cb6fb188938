package dev.goenv.examples.ide.model;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Work off the event thread whose answer comes back on it.
 *
 * <p>Daemon threads, four at most, which end with {@link #close}. Nothing is delivered after that.
 */
public final class Tasks implements AutoCloseable {
    private static final int THREADS = 4;

    private final ScheduledThreadPoolExecutor threads;
    private final Executor events;
    private volatile boolean closed;

    /**
     * Makes one.
     *
     * @param events runs something on the event thread, later: {@code SwingUtilities::invokeLater}
     */
    public Tasks(Executor events) {
        this.events = events;
        AtomicInteger number = new AtomicInteger();
        threads = new ScheduledThreadPoolExecutor(THREADS, work -> {
            Thread thread = new Thread(work, "goenv-ide-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        threads.setRemoveOnCancelPolicy(true);
    }

    /** Something under way. */
    @FunctionalInterface
    public interface Running {
        /** Interrupts it; its answer is not delivered. Called on the event thread. */
        void cancel();
    }

    /** Starts work now; see {@link #after}. */
    public <T> Running start(Callable<T> work, Consumer<T> then, Consumer<String> otherwise) {
        return after(Duration.ZERO, work, then, otherwise);
    }

    /**
     * Starts work after a pause: work that is cancelled within it is never begun, which is how typing is waited out.
     *
     * @param pause the pause
     * @param work what blocks
     * @param then is given its result, on the event thread
     * @param otherwise is given what went wrong, in words, on the event thread
     * @return a way to cancel it
     */
    public <T> Running after(Duration pause, Callable<T> work, Consumer<T> then, Consumer<String> otherwise) {
        if (closed) {
            return () -> {};
        }
        boolean[] cancelled = {false};
        Future<?> future = threads.schedule(
                () -> {
                    try {
                        T result = work.call();
                        deliver(() -> then.accept(result), cancelled);
                    } catch (InterruptedException | CancellationException e) {
                        // Whoever cancels knows it; the pool clears the interrupt of its threads itself.
                        Thread.currentThread().interrupt();
                    } catch (Exception e) {
                        deliver(() -> otherwise.accept(words(e)), cancelled);
                    }
                },
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
        return () -> {
            cancelled[0] = true;
            future.cancel(true);
        };
    }

    /** The flag is read and written on the event thread alone. */
    private void deliver(Runnable answer, boolean[] cancelled) {
        onEventThread(() -> {
            if (!cancelled[0]) {
                answer.run();
            }
        });
    }

    /** Runs something on the event thread, unless all is closed by then. */
    public void onEventThread(Runnable answer) {
        events.execute(() -> {
            if (!closed) {
                answer.run();
            }
        });
    }

    /** {@return an exception in words} */
    public static String words(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    /** Interrupts what is under way and ends the threads; returns at once. */
    @Override
    public void close() {
        closed = true;
        threads.shutdownNow();
    }
}
