package dev.goenv.probes.internal.connect;

import dev.goenv.probe.Evidence;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Phase;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends the requests of one run of a probe, and keeps the phases of all of them, counted from the start of the probe.
 *
 * <p>For one thread.
 */
public final class PhaseRecorder implements Fetcher {
    private final Fetcher fetcher;
    private final long start = System.nanoTime();
    private final List<Phase> phases = new ArrayList<>();

    /** A recorder whose probe starts now. */
    public PhaseRecorder(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    @Override
    public Fetched fetch(FetchRequest request, ProbeContext context) throws InterruptedException {
        Duration before = Duration.ofNanos(System.nanoTime() - start);
        Fetched fetched = fetcher.fetch(request, context);
        fetched.phases()
                .forEach(phase ->
                        phases.add(new Phase(phase.name(), phase.start().plus(before), phase.time())));
        return fetched;
    }

    /** {@return the result of the probe, with the phases of all requests} */
    public ProbeResult result(Outcome outcome, List<Evidence> evidence) {
        return new ProbeResult(outcome, evidence, phases);
    }
}
