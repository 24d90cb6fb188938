package dev.goenv.probes.internal.plan;

import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.Probe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A plan in the making: probes by id, so that two legs share what they have in common. Not thread-safe. */
final class PlanDraft {
    private final Map<String, Probe> probes = new LinkedHashMap<>();
    private final List<Leg> legs = new ArrayList<>();
    private final Set<String> notChecked = new LinkedHashSet<>();

    /** Adds a probe, unless there is one of its id; returns the id. */
    String add(Probe probe) {
        probes.putIfAbsent(probe.id(), probe);
        return probe.id();
    }

    /** Adds probes; returns their ids, in order. */
    List<String> addAll(List<? extends Probe> more) {
        return more.stream().map(this::add).toList();
    }

    void leg(Leg leg) {
        legs.add(leg);
    }

    void notChecked(String sentence) {
        notChecked.add(sentence);
    }

    /** {@return the id of the last of some probes: what stands above them depends on it} */
    static List<String> last(List<String> ids) {
        return ids.isEmpty() ? List.of() : List.of(ids.get(ids.size() - 1));
    }

    List<Probe> probes() {
        return List.copyOf(probes.values());
    }

    List<Leg> legs() {
        return List.copyOf(legs);
    }

    List<String> notChecked() {
        return List.copyOf(notChecked);
    }

    /** {@return lists one after the other} */
    @SafeVarargs
    static List<String> joined(List<String>... lists) {
        List<String> all = new ArrayList<>();
        for (List<String> list : lists) {
            all.addAll(list);
        }
        return List.copyOf(all);
    }

    /** {@return host and port of a URL's authority for a leg, if it has one} */
    static Optional<String> host(String authority) {
        return authority.isEmpty() ? Optional.empty() : Optional.of(authority);
    }
}
