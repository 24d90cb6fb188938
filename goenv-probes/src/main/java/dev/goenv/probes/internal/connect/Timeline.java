package dev.goenv.probes.internal.connect;

import dev.goenv.probe.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The parts of the time that something takes, counted from when this was made. Safe for several threads. */
final class Timeline {
    private final long origin = System.nanoTime();
    private final List<Phase> phases = new ArrayList<>();

    /** {@return the present moment, for {@link #add}} */
    static long now() {
        return System.nanoTime();
    }

    /** Adds a part that ends now. */
    synchronized void add(String name, long start) {
        phases.add(new Phase(name, Duration.ofNanos(start - origin), Duration.ofNanos(now() - start)));
    }

    /** {@return the parts so far} */
    synchronized List<Phase> phases() {
        return List.copyOf(phases);
    }

    /** {@return the time since this was made} */
    Duration elapsed() {
        return Duration.ofNanos(now() - origin);
    }
}
