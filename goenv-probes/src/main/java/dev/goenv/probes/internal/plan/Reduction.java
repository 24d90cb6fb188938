package dev.goenv.probes.internal.plan;

import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The part of a plan that tells whether a remedy helped. */
public final class Reduction {
    private Reduction() {}

    /**
     * {@return the probes that the remedy should change, those below them, and those that were not part of the plan before}
     *
     * <p>The configuration is always looked at, since it costs no packet. Legs stay whole: a leg that is left without its
     * last probe says nothing, and goes.
     */
    public static DiagnosisPlan of(DiagnosisPlan plan, Examination before, Remedy remedy) {
        Set<String> known = before.probes().stream().map(ProbeRecord::id).collect(Collectors.toSet());
        Map<String, Probe> byId = plan.probes().stream().collect(Collectors.toMap(Probe::id, Function.identity()));
        Set<String> wanted = new HashSet<>();
        for (Probe probe : plan.probes()) {
            boolean changed = remedy.verifiedBy().contains(probe.id()) || !known.contains(probe.id());
            if (changed || probe.id().startsWith("config:")) {
                want(probe, byId, wanted);
            }
        }
        List<Probe> probes = plan.probes().stream()
                .filter(probe -> wanted.contains(probe.id()))
                .toList();
        return new DiagnosisPlan(
                plan.environment(),
                plan.legs().stream()
                        .filter(leg -> wanted.containsAll(
                                leg.probes().stream().filter(byId::containsKey).toList()))
                        .toList(),
                probes,
                plan.notChecked());
    }

    private static void want(Probe probe, Map<String, Probe> byId, Set<String> wanted) {
        if (wanted.add(probe.id())) {
            for (String id : PlanDraft.joined(probe.dependencies(), probe.after())) {
                Probe below = byId.get(id);
                if (below != null) {
                    want(below, byId, wanted);
                }
            }
        }
    }
}
