package dev.goenv.probes.kit;

import dev.goenv.probe.Evidence;
import dev.goenv.probe.ProbeContext;
import java.io.Closeable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A context in which there is always as much time left as at the start, and nothing is ever cancelled. */
public record QuietContext(Duration remaining) implements ProbeContext {
    /** A context with twenty seconds. */
    public QuietContext() {
        this(Duration.ofSeconds(20));
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public Clock clock() {
        return Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    }

    @Override
    public <C extends Closeable> C closing(C resource) {
        return resource;
    }

    @Override
    public List<Evidence> evidence(String dependency) {
        return List.of();
    }
}
