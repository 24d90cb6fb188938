package dev.goenv.probes.internal.run;

import dev.goenv.probe.Probe;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Makes a list of probes a plan that can be run: each id once, dependencies that exist, no circle. */
final class DependencyOrder {
    private DependencyOrder() {}

    /**
     * {@return the probes in the order of the list; of several with one id the first}
     *
     * @throws IllegalArgumentException that names the probes of a circle
     */
    static List<PlannedProbe> plan(List<? extends Probe> probes) {
        Map<String, Probe> byId = new LinkedHashMap<>();
        probes.forEach(probe -> byId.putIfAbsent(probe.id(), probe));
        List<PlannedProbe> plan = new ArrayList<>();
        byId.values().forEach(probe -> plan.add(PlannedProbe.of(probe, plan.size(), byId.keySet())));
        refuseCircle(plan);
        return List.copyOf(plan);
    }

    private static void refuseCircle(List<PlannedProbe> plan) {
        Map<String, PlannedProbe> byId = new HashMap<>();
        plan.forEach(planned -> byId.put(planned.id(), planned));
        Set<String> sound = new HashSet<>();
        Deque<PlannedProbe> ready = new ArrayDeque<>(plan);
        int passed = 0;
        // Each round through the queue either takes somebody out or proves that only circles and their followers are
        // left.
        while (!ready.isEmpty() && passed < ready.size()) {
            PlannedProbe next = ready.removeFirst();
            if (sound.containsAll(next.waitsFor())) {
                sound.add(next.id());
                passed = 0;
            } else {
                ready.addLast(next);
                passed++;
            }
        }
        if (!ready.isEmpty()) {
            throw new IllegalArgumentException(
                    "probes that wait for each other: " + String.join(" > ", circle(ready.getFirst(), sound, byId)));
        }
    }

    /** Follows dependencies that are not sound until one comes again: there the circle begins. */
    private static List<String> circle(PlannedProbe start, Set<String> sound, Map<String, PlannedProbe> byId) {
        Set<String> walked = new LinkedHashSet<>();
        String id = start.id();
        while (walked.add(id)) {
            id = Objects.requireNonNull(byId.get(id)).waitsFor().stream()
                    .filter(dependency -> !sound.contains(dependency))
                    .findFirst()
                    .orElseThrow();
        }
        List<String> way = new ArrayList<>(walked);
        List<String> circle = new ArrayList<>(way.subList(way.indexOf(id), way.size()));
        circle.add(id);
        return circle;
    }
}
