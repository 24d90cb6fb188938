package dev.goenv.probes;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The rounds of a watch by the clock, until it is closed. */
final class WatchSchedule {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Optional<ScheduledThreadPoolExecutor> own;
    private final Future<?> rounds;
    private volatile Optional<Thread> atWork = Optional.empty();

    private WatchSchedule(DoctorWatch watch, Duration interval, Optional<ScheduledExecutorService> executor) {
        own = executor.isPresent() ? Optional.empty() : Optional.of(daemon());
        rounds = executor.or(() -> own)
                .orElseThrow()
                .scheduleWithFixedDelay(() -> round(watch), 0, interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    static WatchSchedule start(DoctorWatch watch, Duration interval, Optional<ScheduledExecutorService> executor) {
        return new WatchSchedule(watch, interval, executor);
    }

    private static ScheduledThreadPoolExecutor daemon() {
        return new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "goenv-watch");
            thread.setDaemon(true);
            return thread;
        });
    }

    private void round(DoctorWatch watch) {
        atWork = Optional.of(Thread.currentThread());
        try {
            watch.round();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            atWork = Optional.empty();
        }
    }

    void close() {
        rounds.cancel(true);
        own.ifPresent(executor -> {
            executor.shutdownNow();
            // A listener may close the watch from within a round: that thread ends when it returns from here.
            if (atWork.filter(thread -> thread.equals(Thread.currentThread())).isEmpty()) {
                await(executor);
            }
        });
    }

    private static void await(ScheduledThreadPoolExecutor executor) {
        try {
            boolean gone = executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (!gone) {
                // A check that does not heed an interrupt. Its thread is a daemon, and ends with the check.
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
