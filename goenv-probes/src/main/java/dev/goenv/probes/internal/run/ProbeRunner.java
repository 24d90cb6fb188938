package dev.goenv.probes.internal.run;

import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeListener;
import dev.goenv.probe.ProbeRecord;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * Runs plans of probes.
 *
 * <p>A probe starts as soon as those it depends on have ended and {@linkplain dev.goenv.probe.Outcome#lets let} it; else it is
 * skipped, because of the lowest probe that was tried and stands in the way. All others run at the same time. Whatever a
 * probe throws is told in its record and ends nothing. A probe that goes beyond its limit is closed and interrupted; if it
 * says nothing within 200 ms it is unknown. Immutable, safe for several threads.
 */
public final class ProbeRunner {
    private final Function<RunSettings, Threads> threads;

    /** A runner. */
    public ProbeRunner() {
        this(Threads::of);
    }

    ProbeRunner(Function<RunSettings, Threads> threads) {
        this.threads = threads;
    }

    /**
     * {@return the records, in the order of the plan; of several probes with one id only the first is run}
     *
     * <p>Blocks for as long as the run takes, which is the budget of {@code settings} and 50 ms at most. An executor of the
     * caller must have other threads than this one.
     *
     * @param listener is told how the run goes on, on the run's own thread
     * @throws IllegalArgumentException if probes wait for each other in a circle
     * @throws InterruptedException if the calling thread was interrupted; the run is cancelled then
     */
    public List<ProbeRecord> run(List<? extends Probe> plan, RunSettings settings, ProbeListener listener)
            throws InterruptedException {
        ProbeRun run = start(plan, settings, listener);
        try {
            return run.result().get();
        } catch (InterruptedException e) {
            run.cancel();
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the run of the probes broke", e);
        }
    }

    /**
     * {@return a run, just started}
     *
     * @param listener is told how the run goes on, on the run's own thread
     * @throws IllegalArgumentException if probes wait for each other in a circle
     */
    public ProbeRun start(List<? extends Probe> plan, RunSettings settings, ProbeListener listener) {
        RunLoop loop = new RunLoop(DependencyOrder.plan(plan), settings, threads.apply(settings), listener);
        loop.begin();
        CompletableFuture<?> unused = loop.result().whenComplete((records, failure) -> {
            if (failure instanceof CancellationException) {
                loop.cancel();
            }
        });
        return new ProbeRun(loop);
    }
}
