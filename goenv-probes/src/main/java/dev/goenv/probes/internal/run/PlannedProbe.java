package dev.goenv.probes.internal.run;

import dev.goenv.probe.Layer;
import dev.goenv.probe.Probe;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A probe of a plan, with what it says of itself. Asked once: the probe may be anybody's.
 *
 * @param probe the probe
 * @param index its place in the plan, counted from 0
 * @param id its id
 * @param layer its layer
 * @param subject what it looks at
 * @param dependencies all ids it names, whether or not the plan holds them
 * @param contacts the hosts it sends something to, sorted
 * @param needs those of its dependencies that the plan holds
 * @param waitsFor the same, and those that it comes after
 */
record PlannedProbe(
        Probe probe,
        int index,
        String id,
        Layer layer,
        String subject,
        List<String> dependencies,
        List<String> contacts,
        List<String> needs,
        List<String> waitsFor) {
    static PlannedProbe of(Probe probe, int index, Set<String> idsOfPlan) {
        List<String> dependencies = List.copyOf(probe.dependencies());
        List<String> needs =
                dependencies.stream().distinct().filter(idsOfPlan::contains).toList();
        List<String> waitsFor = Stream.concat(
                        needs.stream(), probe.after().stream().filter(idsOfPlan::contains))
                .distinct()
                .toList();
        return new PlannedProbe(
                probe,
                index,
                probe.id(),
                probe.layer(),
                probe.subject(),
                dependencies,
                probe.contacts().stream().sorted().toList(),
                needs,
                waitsFor);
    }
}
