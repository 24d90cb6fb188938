package dev.goenv.probes.internal.compare;

import dev.goenv.comparison.Throughput;
import dev.goenv.module.Version;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Phase;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.internal.connect.FetchRequest;
import dev.goenv.probes.internal.connect.Fetched;
import dev.goenv.probes.internal.connect.PhaseRecorder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Measures a module proxy that works: the time of a few small requests, and how fast the beginning of a zip file comes.
 *
 * <p>The small file is {@code .info}. The first request may have to connect; the median of three or more leaves that out.
 */
final class SpeedProbe implements Probe {
    /** So much of a zip file is read at most. */
    static final int MAX_ZIP_BYTES = 2 << 20;
    /** Less than that comes in one piece, and its time tells nothing. */
    static final int MIN_BYTES = 16 << 10;

    private final Candidate candidate;
    private final Version version;
    private final int rounds;
    private volatile Optional<Duration> latency = Optional.empty();
    private volatile Optional<Throughput> throughput = Optional.empty();

    SpeedProbe(Candidate candidate, Version version, int rounds) {
        this.candidate = candidate;
        this.version = version;
        this.rounds = rounds;
    }

    /** The median time of a small request, once the probe has run. */
    Optional<Duration> latency() {
        return latency;
    }

    /** The throughput, once the probe has run. */
    Optional<Throughput> throughput() {
        return throughput;
    }

    @Override
    public String id() {
        return "speed:" + candidate.base();
    }

    @Override
    public Layer layer() {
        return Layer.MODULE_PROXY;
    }

    @Override
    public String subject() {
        return "the speed of " + candidate.base();
    }

    @Override
    public List<String> dependencies() {
        return candidate.end();
    }

    @Override
    public Set<String> contacts() {
        return candidate.contacts();
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        PhaseRecorder recorder = new PhaseRecorder(candidate.fetcher());
        List<Evidence> evidence = new ArrayList<>();
        List<Duration> times = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            HttpAnswer answer = recorder.fetch(FetchRequest.get("info", url(".info")), context)
                    .answer();
            evidence.add(answer);
            if (answer.accepted()) {
                times.add(answer.time());
                latency = Optional.of(median(times));
            }
        }
        Fetched zip = recorder.fetch(FetchRequest.get("zip", url(".zip")).maxBytes(MAX_ZIP_BYTES), context);
        evidence.add(zip.answer());
        throughput = throughput(zip);
        return recorder.result(outcome(times.size()), evidence);
    }

    private Outcome outcome(int answered) {
        String message = answered + " of " + rounds + " requests were answered";
        return answered == rounds ? new Outcome.Passed(message) : new Outcome.Warning(message);
    }

    private String url(String ending) {
        return candidate.route().requestUrl(candidate.hop(), "@v/" + version.escaped() + ending);
    }

    /** The throughput of a body, from its last phase; empty if there is too little to tell. */
    static Optional<Throughput> throughput(Fetched fetched) {
        long bytes = fetched.body().length;
        if (!fetched.answer().accepted() || bytes < MIN_BYTES) {
            return Optional.empty();
        }
        return fetched.phases().stream()
                .filter(phase -> phase.name().equals("body"))
                .map(Phase::time)
                .filter(time -> !time.isZero() && !time.isNegative())
                .reduce((earlier, later) -> later)
                .map(time -> new Throughput(bytes, time));
    }

    /** The middle one; of an even number the mean of the two in the middle. */
    static Duration median(List<Duration> times) {
        List<Duration> sorted = times.stream().sorted().toList();
        int upper = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(upper)
                : sorted.get(upper - 1).plus(sorted.get(upper)).dividedBy(2);
    }
}
