package dev.goenv.probes.internal.compare;

import dev.goenv.module.Version;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.internal.connect.PhaseRecorder;
import dev.goenv.probes.internal.modproxy.Asked;
import dev.goenv.probes.internal.modproxy.ModuleFiles;
import dev.goenv.probes.internal.modproxy.ModuleVersions;
import dev.goenv.probes.internal.modproxy.RevInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks a module proxy for the newest version of a module, as {@code go list -m module@latest} does, and for its time. */
final class FreshnessProbe implements Probe {
    private final Candidate candidate;
    private volatile Optional<Freshness> found = Optional.empty();

    FreshnessProbe(Candidate candidate) {
        this.candidate = candidate;
    }

    /** What was found, once the probe has run. */
    Optional<Freshness> found() {
        return found;
    }

    @Override
    public String id() {
        return "latest:" + candidate.base();
    }

    @Override
    public Layer layer() {
        return Layer.MODULE_PROXY;
    }

    @Override
    public String subject() {
        return "the latest version of " + candidate.route().module() + " at " + candidate.base();
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
        ModuleFiles files = new ModuleFiles(candidate.route(), candidate.hop(), recorder);
        List<Evidence> evidence = new ArrayList<>();
        Asked<ModuleVersions> list = files.list(context);
        evidence.add(list.fetched().answer());
        Optional<Version> best = list.content().flatMap(ModuleVersions::latest);
        Asked<RevInfo> last = best.isPresent() ? files.info(best.get(), context) : files.latest(context);
        evidence.add(last.fetched().answer());
        Optional<RevInfo> info = last.content();
        found = info.flatMap(told -> Version.tryParse(told.version()))
                .or(() -> best)
                .map(version -> new Freshness(version, info.flatMap(RevInfo::time)));
        return recorder.result(outcome(last), evidence);
    }

    private Outcome outcome(Asked<RevInfo> last) {
        return found.<Outcome>map(fresh -> new Outcome.Passed("the latest version is " + fresh.latest()))
                .orElseGet(() -> new Outcome.Failed(last.failure().orElse("the answer names no version")));
    }
}
