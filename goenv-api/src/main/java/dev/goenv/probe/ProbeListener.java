package dev.goenv.probe;

import java.time.Duration;
import java.util.List;

/**
 * Is told how a run goes on. Called on the threads of the run, one call at a time; a call that takes long holds the run up.
 * One that throws is not called again in this run; the exception is dropped, and the run goes on.
 *
 * <p>A run that is cancelled still tells {@link #ended} for each probe that was stopped, possibly after its future has ended.
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
