package dev.goenv.probes.internal.compare;

import dev.goenv.comparison.ProxyAssessment;
import dev.goenv.comparison.RankedProxy;
import dev.goenv.module.ModuleVersion;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeListener;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probes.internal.connect.Network;
import dev.goenv.probes.internal.run.ProbeRunner;
import dev.goenv.probes.internal.run.RunSettings;
import dev.goenv.proxy.ProxyChain;
import dev.goenv.proxy.ProxyEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks at module proxies, and ranks them. */
public final class Comparison {
    private final Network network;
    private final RunSettings settings;
    private final ProbeListener listener;
    private final int rounds;
    private final Subject subject;
    private final long begin = System.nanoTime();

    /**
     * A comparison that begins now.
     *
     * @param settings its budget is for everything
     * @param listener is told of every run: one for all proxies, then one for each that works
     * @param module what is asked for
     * @param direct the chain of the user's environment with GOPROXY=direct: what is private, and which database is believed
     * @param rounds how many small requests are timed
     */
    public Comparison(
            Network network,
            RunSettings settings,
            ProbeListener listener,
            ModuleVersion module,
            ProxyChain direct,
            int rounds) {
        this.network = network;
        this.settings = settings;
        this.listener = listener;
        this.rounds = rounds;
        this.subject = Subject.of(module, direct);
    }

    /**
     * {@return the proxies, best first; one that is given twice counts once}
     *
     * @throws InterruptedException if the thread was interrupted; every probe is stopped then
     */
    public List<RankedProxy> run(List<ProxyEntry.ModuleProxy> proxies) throws InterruptedException {
        Collection<Visit> visits = visits(proxies);
        List<Probe> plan =
                visits.stream().flatMap(visit -> visit.probes().stream()).toList();
        Map<String, ProbeRecord> records = new HashMap<>();
        for (ProbeRecord record : new ProbeRunner().run(plan, settings, listener)) {
            records.put(record.id(), record);
        }
        for (Visit visit : visits) {
            Duration left = settings.budget().minusNanos(System.nanoTime() - begin);
            if (visit.works(records) && !left.isNegative() && !left.isZero()) {
                new ProbeRunner().run(List.of(visit.speed()), settings.withBudget(left), listener);
            }
        }
        List<ProxyAssessment> assessed =
                visits.stream().map(visit -> visit.assess(records)).toList();
        return Ranking.of(assessed);
    }

    private Collection<Visit> visits(List<ProxyEntry.ModuleProxy> proxies) {
        Map<String, Visit> visits = new LinkedHashMap<>();
        for (ProxyEntry.ModuleProxy proxy : new ArrayList<>(proxies)) {
            visits.computeIfAbsent(
                    Candidate.base(proxy), base -> new Visit(Candidate.of(proxy, subject, network), subject, rounds));
        }
        return visits.values();
    }
}
