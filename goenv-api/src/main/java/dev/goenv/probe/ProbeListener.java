package dev.goenv.probe;

import java.time.Duration;
import java.util.List;

/**
 * Is told how a run goes on. Called on the threads of the run, one call at a time; a call that takes long holds the run up.
 * An exception is dropped with the listener's part in the run: the run goes on without it.
 */
public interface ProbeListener {
    /** The plan is made: these probes will be tried, skipped, or found to be not applicable. */
    default void planned(List<? extends Probe> probes) {}

    /** A probe begins. */
    default void started(Probe probe) {}

    /** A probe has ended, or was skipped. */
    default void ended(ProbeRecord record) {}

    /** So much time has gone by since the run began, and these probes, by id, are still at work. About once a second. */
    default void pending(Duration elapsed, List<String> ids) {}
}
