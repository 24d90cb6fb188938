package dev.goenv.probe;

import java.io.Closeable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * What the run gives to a probe: its time, the evidence below it, and a way to be stopped. Safe for several threads.
 */
public interface ProbeContext {
    /** {@return how much time the probe has left; zero or less once it is up} */
    Duration remaining();

    /** {@return whether the run was cancelled or closed} */
    boolean cancelled();

    /** {@return the clock of the run} */
    Clock clock();

    /**
     * Closes a resource when the probe ends, when its time is up, or when the run is cancelled, whichever comes first.
     *
     * <p>A blocking call on a closed socket ends with an exception; so a cancelled run ends at once. If the run was
     * cancelled already the resource is closed before this returns.
     *
     * @param resource what to close; closing it twice must do no harm
     * @param <C> its type
     * @return {@code resource}
     */
    <C extends Closeable> C closing(C resource);

    /** {@return the evidence of a probe that this one depends on or comes after, empty if there is none of that id} */
    List<Evidence> evidence(String dependency);
}
