package dev.goenv.probes.kit;

import dev.goenv.probe.Evidence;
import dev.goenv.probe.ProbeContext;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a run gives to a probe, for tests: so much time, some evidence, and a way to be cancelled. Safe for several threads. */
public final class TestContext implements ProbeContext, AutoCloseable {
    private final long deadline;
    private final List<Closeable> open = new ArrayList<>();
    private final Map<String, List<Evidence>> evidence = new HashMap<>();
    private boolean cancelled;

    private TestContext(Duration time) {
        this.deadline = System.nanoTime() + time.toNanos();
    }

    /** A context with so much time. */
    public static TestContext of(Duration time) {
        return new TestContext(time);
    }

    /** A context with five seconds. */
    public static TestContext start() {
        return of(Duration.ofSeconds(5));
    }

    /** Gives evidence of a dependency. */
    public synchronized TestContext with(String dependency, Evidence... found) {
        evidence.put(dependency, List.of(found));
        return this;
    }

    /** Cancels: closes everything that is open. */
    public void cancel() {
        synchronized (this) {
            cancelled = true;
        }
        close();
    }

    /** How many resources were handed over and not closed by {@link #close}. */
    public synchronized int open() {
        return open.size();
    }

    @Override
    public Duration remaining() {
        return Duration.ofNanos(deadline - System.nanoTime());
    }

    @Override
    public synchronized boolean cancelled() {
        return cancelled;
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public <C extends Closeable> C closing(C resource) {
        synchronized (this) {
            if (!cancelled) {
                open.add(resource);
                return resource;
            }
        }
        close(resource);
        return resource;
    }

    @Override
    public synchronized List<Evidence> evidence(String dependency) {
        return evidence.getOrDefault(dependency, List.of());
    }

    @Override
    public void close() {
        List<Closeable> closing;
        synchronized (this) {
            closing = List.copyOf(open);
            open.clear();
        }
        closing.forEach(TestContext::close);
    }

    private static void close(Closeable resource) {
        try {
            resource.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
