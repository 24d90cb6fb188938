package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probes.internal.diagnosis.Analysis.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ends of all ways, those of the same probe together.
 *
 * @param groups the groups, those that matter most first
 */
record Ends(List<Group> groups) {
    /** Variables that stop only some ways; if the modules are served nevertheless, their fault is not the cause. */
    private static final Set<String> PARTIAL = Set.of(
            "GOSUMDB",
            "GOVCS",
            "GOAUTH",
            "HTTP_PROXY",
            "HTTPS_PROXY",
            "NO_PROXY",
            "http_proxy",
            "https_proxy",
            "no_proxy");

    /** Copies the list. */
    Ends {
        groups = List.copyOf(groups);
    }

    /**
     * Ends at one probe.
     *
     * @param weight how much they matter
     * @param end the id of the probe
     * @param symptoms the ends, at least one
     */
    record Group(Weight weight, String end, List<Symptom> symptoms) {
        /** {@return the modules whose way ends there, in order; none if it concerns everything} */
        List<String> modules() {
            return symptoms.stream()
                    .map(symptom -> symptom.leg().module())
                    .filter(module -> !module.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    /** {@return the ends of all ways of an examination} */
    static Ends of(Examination examination) {
        List<Walks> all = Walks.of(examination);
        Map<Key, List<Symptom>> groups = new LinkedHashMap<>();
        for (Walks walks : all) {
            Weight side = walks.works() ? Weight.SPARE : Weight.HINDRANCE;
            for (ModuleWalk walk : walks.taken()) {
                walk.reported().ifPresent(end -> add(groups, Weight.CAUSE, end, examination));
                sideEnds(walk).forEach(end -> add(groups, side, end, examination));
            }
            walks.spared().stream()
                    .filter(end -> end.kind() == LegEnd.Kind.FAILS)
                    .forEach(end -> add(groups, side, end, examination));
        }
        boolean served = !all.isEmpty() && all.stream().allMatch(Walks::works);
        offTheWay(examination).forEach(record -> {
            boolean partial = record.layer() != Layer.CONFIG
                    ? !record.id().startsWith("dir:")
                    : served && PARTIAL.contains(record.subject());
            Symptom symptom = new Symptom(wayOf(record), record, examination);
            groups.computeIfAbsent(
                            new Key(partial ? Weight.HINDRANCE : Weight.CAUSE, record.id(), Optional.empty()),
                            key -> new ArrayList<>())
                    .add(symptom);
        });
        return new Ends(groups.entrySet().stream()
                .map(entry -> new Group(entry.getKey().weight(), entry.getKey().end(), entry.getValue()))
                .sorted(Comparator.comparing(Group::weight))
                .toList());
    }

    private record Key(Weight weight, String end, Optional<Leg.Kind> kind) {}

    private static void add(Map<Key, List<Symptom>> groups, Weight weight, LegEnd end, Examination examination) {
        end.symptom(examination)
                .ifPresent(symptom -> groups.computeIfAbsent(
                                new Key(
                                        weight,
                                        symptom.end().id(),
                                        Optional.of(symptom.leg().kind())),
                                key -> new ArrayList<>())
                        .add(symptom));
    }

    /** What says "not found" is no obstacle: the go command goes on, and is meant to. */
    private static List<LegEnd> sideEnds(ModuleWalk walk) {
        List<LegEnd> ends = new ArrayList<>(walk.visited());
        ends.addAll(walk.rest());
        return ends.stream()
                .filter(end -> end.kind() == LegEnd.Kind.FAILS)
                .filter(end -> !end.equals(walk.reported().orElse(null)))
                .toList();
    }

    /** Failed probes of the configuration and of the machine that stand on no way, but stop the go command before any. */
    private static List<ProbeRecord> offTheWay(Examination examination) {
        Set<String> onTheWay = examination.legs().stream()
                .flatMap(leg -> leg.probes().stream())
                .collect(Collectors.toSet());
        examination.probes().stream()
                .filter(record -> onTheWay.contains(record.id()))
                .map(ProbeRecord::outcome)
                .filter(Outcome.Skipped.class::isInstance)
                .forEach(outcome -> onTheWay.add(((Outcome.Skipped) outcome).blockedBy()));
        return examination.probes().stream()
                .filter(record -> record.layer() == Layer.CONFIG || record.layer() == Layer.LOCAL)
                .filter(record -> record.outcome().status() == Outcome.Status.FAILED)
                .filter(record -> !onTheWay.contains(record.id()))
                .toList();
    }

    private static Leg wayOf(ProbeRecord record) {
        return new Leg(
                "",
                Leg.Kind.MODULE_PROXY,
                "this machine",
                Optional.empty(),
                Leg.OnFailure.END,
                Optional.empty(),
                List.of(record.id()),
                "the go command needs it before it asks anybody");
    }
}
