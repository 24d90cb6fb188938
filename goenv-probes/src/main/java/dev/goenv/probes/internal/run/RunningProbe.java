package dev.goenv.probes.internal.run;

import dev.goenv.probe.Evidence;
import dev.goenv.probe.ProbeContext;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * One probe at work: its time, its resources, and the thread it runs on. Safe for several threads.
 *
 * <p>The thread calls {@link #begin} and {@link #end}; between them {@link #stop} may interrupt it, and never outside, since
 * the thread may belong to somebody else's executor.
 */
final class RunningProbe implements ProbeContext {
    /** Why a probe is stopped. */
    enum Stop {
        /** Its time is up. */
        TIME_UP,
        /** The run was cancelled, or is over. */
        CANCELLED
    }

    /**
     * So much of its time a probe is not told of, at most a tenth: it ends by itself before it is stopped, and so can say what it
     * saw until then.
     */
    private static final Duration KEPT = Duration.ofMillis(100);

    private static final int KEPT_PART = 10;

    /** With so little no answer can be waited for. */
    private static final Duration NOTHING_LEFT = Duration.ofMillis(10);

    private final Clock clock;
    private final Duration limit;
    private final long endOfRun;
    private final Map<String, List<Evidence>> evidence;
    private final ThreadFactory closers;

    private final Deque<Closeable> open = new ArrayDeque<>();
    private Optional<Thread> thread = Optional.empty();
    private Optional<Stop> stopped = Optional.empty();
    private Duration kept = Duration.ZERO;
    private long began;
    private long deadline;
    private boolean interrupted;
    private boolean ended;

    /**
     * A probe that has not begun.
     *
     * @param limit how long it may take
     * @param endOfRun when the run's time is up, in {@link System#nanoTime}
     * @param evidence what is known below it, by the ids of probes
     * @param closers makes the threads on which resources of a stopped probe are closed: that may block too
     */
    RunningProbe(
            Clock clock, Duration limit, long endOfRun, Map<String, List<Evidence>> evidence, ThreadFactory closers) {
        this.clock = clock;
        this.limit = limit;
        this.endOfRun = endOfRun;
        this.evidence = Map.copyOf(evidence);
        this.closers = closers;
        this.deadline = endOfRun;
    }

    /** {@return whether the probe may run, on this thread and from now on} */
    synchronized boolean begin() {
        if (stopped.isPresent()) {
            return false;
        }
        thread = Optional.of(Thread.currentThread());
        began = System.nanoTime();
        long own = began + limit.toNanos();
        deadline = own - endOfRun < 0 ? own : endOfRun;
        Duration part = Duration.ofNanos(Math.max(0, deadline - began)).dividedBy(KEPT_PART);
        kept = part.compareTo(KEPT) < 0 ? part : KEPT;
        return true;
    }

    /** Closes what is still open. From the end of the call on the thread is nobody's business any more. */
    void end() {
        synchronized (this) {
            ended = true;
        }
        closeAll();
        synchronized (this) {
            thread = Optional.empty();
            if (interrupted) {
                // The interrupt was meant for the probe, not for what the thread does next.
                Thread.interrupted();
            }
        }
    }

    /** Ends the probe from outside: closes what it has open and interrupts it. Does not block. */
    synchronized void stop(Stop why) {
        if (stopped.filter(before -> before == Stop.CANCELLED).isEmpty()) {
            stopped = Optional.of(why);
        }
        if (!open.isEmpty()) {
            closers.newThread(this::closeAll).start();
        }
        if (thread.isPresent() && !interrupted) {
            interrupted = true;
            thread.get().interrupt();
        }
    }

    /** {@return whether {@link #stop} was called} */
    synchronized boolean isStopped() {
        return stopped.isPresent();
    }

    /** {@return when the time is up, in {@link System#nanoTime}} */
    synchronized long deadline() {
        return deadline;
    }

    /** {@return whether it is the run's time that limits the probe, rather than its own} */
    synchronized boolean limitedByRun() {
        return deadline == endOfRun;
    }

    /**
     * {@return whether the end of the run left the probe less than half of the time it should have, and it used most of that}
     *
     * <p>What it calls a failure then may be a server that answers a moment later. It may end before the last moment, since
     * limits of sockets are whole milliseconds.
     *
     * @param when when it ended, in {@link System#nanoTime}
     */
    synchronized boolean cutShort(long when) {
        long given = deadline - began;
        long left = deadline - when;
        return limitedByRun() && given < limit.toNanos() / 2 && left <= Math.max(given / 4, NOTHING_LEFT.toNanos());
    }

    @Override
    public synchronized Duration remaining() {
        Duration left = Duration.ofNanos(deadline - System.nanoTime()).minus(kept);
        return stopped.isPresent() && !left.isNegative() ? Duration.ZERO : left;
    }

    @Override
    public synchronized boolean cancelled() {
        return stopped.filter(why -> why == Stop.CANCELLED).isPresent();
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public <C extends Closeable> C closing(C resource) {
        synchronized (this) {
            if (stopped.isEmpty() && !ended) {
                open.push(resource);
                return resource;
            }
        }
        close(resource);
        return resource;
    }

    @Override
    public List<Evidence> evidence(String dependency) {
        return evidence.getOrDefault(dependency, List.of());
    }

    private void closeAll() {
        for (Optional<Closeable> next = next(); next.isPresent(); next = next()) {
            close(next.get());
        }
    }

    /** What was opened last is closed first, and everything once. */
    private synchronized Optional<Closeable> next() {
        return Optional.ofNullable(open.poll());
    }

    private static void close(Closeable resource) {
        try {
            resource.close();
        } catch (IOException | RuntimeException unclosable) {
            // It is closed so that a call that waits for it ends. Nobody needs it any more, nor what is wrong with it.
            return;
        }
    }
}
