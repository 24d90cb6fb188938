package dev.goenv.probes.internal.local;

import dev.goenv.probe.Evidence;
import dev.goenv.probe.ProbeContext;
import java.io.Closeable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** A context with plenty of time, which hands out what it is given to close. */
final class LocalContext implements ProbeContext {
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final CompletableFuture<Closeable> handed = new CompletableFuture<>();

    /** What the probe wants to have closed, once it is there. */
    CompletableFuture<Closeable> handed() {
        return handed;
    }

    void cancel() {
        cancelled.set(true);
    }

    @Override
    public Duration remaining() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean cancelled() {
        return cancelled.get();
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public <C extends Closeable> C closing(C resource) {
        handed.complete(resource);
        return resource;
    }

    @Override
    public List<Evidence> evidence(String dependency) {
        return List.of();
    }
}
