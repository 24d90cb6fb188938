package dev.goenv.probes.internal.plan;

import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Probe;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The part of a plan that is about what is known to have failed. */
public final class Narrowing {
    private Narrowing() {}

    /** {@return the plan without the legs to what did not fail, and the probes that stand on those alone} */
    public static DiagnosisPlan to(DiagnosisPlan plan, Predicate<Leg> failed) {
        List<Leg> legs = plan.legs().stream().filter(failed).toList();
        Set<String> kept = ids(legs);
        Set<String> dropped = ids(plan.legs());
        dropped.removeAll(kept);
        return new DiagnosisPlan(
                plan.environment(),
                legs,
                plan.probes().stream()
                        .filter(probe -> !dropped.contains(probe.id()) && standsOnKept(probe, dropped))
                        .toList(),
                legs.size() == plan.legs().size()
                        ? plan.notChecked()
                        : with(
                                plan.notChecked(),
                                "What the output does not tell of: "
                                        + (plan.legs().size() - legs.size()) + " other ways of the go command."));
    }

    /** {@return the plan without the probes that send anything} */
    public static DiagnosisPlan toThisMachine(DiagnosisPlan plan) {
        return new DiagnosisPlan(
                plan.environment(),
                List.of(),
                plan.probes().stream()
                        .filter(probe -> probe.layer() == Layer.CONFIG || probe.layer() == Layer.LOCAL)
                        .filter(probe -> probe.contacts().isEmpty())
                        .toList(),
                with(plan.notChecked(), "The network: the failure that the output tells of needs none."));
    }

    private static boolean standsOnKept(Probe probe, Set<String> dropped) {
        return probe.dependencies().stream().noneMatch(dropped::contains);
    }

    private static Set<String> ids(List<Leg> legs) {
        Set<String> ids = new HashSet<>();
        legs.forEach(leg -> ids.addAll(leg.probes()));
        return ids;
    }

    private static List<String> with(List<String> sentences, String another) {
        List<String> all = new ArrayList<>(sentences);
        all.add(another);
        return all;
    }
}
