package dev.goenv.probes.internal.run;

import dev.goenv.probe.ProbeRecord;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A run that is under way. Safe for several threads. */
public final class ProbeRun {
    private final RunLoop loop;

    ProbeRun(RunLoop loop) {
        this.loop = loop;
    }

    /**
     * {@return the records, in the order of the plan, once the run has ended}
     *
     * <p>It does not fail because of a probe. To cancel the future cancels the run.
     */
    public CompletableFuture<List<ProbeRecord>> result() {
        return loop.result();
    }

    /**
     * Ends the run: what probes have open is closed, their threads are interrupted, and who has no result yet is
     * {@link dev.goenv.probe.Outcome.Unknown}. Returns at once; {@link #result} is there within 100 ms. Does nothing if the run
     * has ended.
     */
    public void cancel() {
        loop.cancel();
    }
}
