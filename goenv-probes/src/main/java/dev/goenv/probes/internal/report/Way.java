package dev.goenv.probes.internal.report;

import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far the go command gets on its way to modules, leg by leg: to the module, to its checksum, to another Go.
 *
 * @param modules the modules with the same way and the same result
 * @param stops what happens at each place, of the first of the modules
 */
record Way(List<String> modules, List<List<Stop>> stops) {
    Way {
        modules = List.copyOf(modules);
        stops = List.copyOf(stops);
    }

    /** {@return all ways, modules that fare alike together} */
    static List<Way> of(Examination examination) {
        Map<String, List<Leg>> byModule = new LinkedHashMap<>();
        for (Leg leg : examination.legs()) {
            byModule.computeIfAbsent(leg.module(), module -> new ArrayList<>()).add(leg);
        }
        Map<List<String>, Way> ways = new LinkedHashMap<>();
        byModule.forEach((module, legs) -> {
            Way way = new Way(List.of(module), stops(legs, examination));
            ways.merge(way.key(module), way, Way::and);
        });
        return List.copyOf(ways.values());
    }

    private Way and(Way other) {
        List<String> all = new ArrayList<>(modules);
        all.addAll(other.modules);
        return new Way(all, stops);
    }

    /** What has to be the same for two modules to be told together. */
    private List<String> key(String module) {
        return stops.stream()
                .flatMap(List::stream)
                .map(stop -> stop.leg().kind() + stop.place() + stop.goesOn() + stop.words())
                .map(text -> module.isEmpty() ? text : text.replace(module, "<module>"))
                .toList();
    }

    private static List<List<Stop>> stops(List<Leg> legs, Examination examination) {
        List<Leg> checksums = of(Leg.Kind.CHECKSUM_DATABASE, legs);
        List<Leg> toolchains = of(Leg.Kind.TOOLCHAIN, legs);
        List<Leg> others = legs.stream()
                .filter(leg -> !checksums.contains(leg) && !toolchains.contains(leg))
                .toList();
        List<List<Stop>> stops = new ArrayList<>();
        Walk module = new Walk(examination);
        stops.add(module.along(others));
        Walk checksum = new Walk(examination);
        if (!others.isEmpty() && !module.served) {
            checksum.halt("the module is not there yet");
        }
        stops.add(checksum.along(checksums));
        stops.add(new Walk(examination).along(toolchains));
        return stops.stream().filter(each -> !each.isEmpty()).toList();
    }

    private static List<Leg> of(Leg.Kind kind, List<Leg> legs) {
        return legs.stream().filter(leg -> leg.kind() == kind).toList();
    }

    /** One walk along legs of a kind. Stops where the go command does. */
    private static final class Walk {
        private final Examination examination;
        private boolean served;
        /** Why the go command does not come any further; empty as long as it does. */
        private String halted = "";

        Walk(Examination examination) {
            this.examination = examination;
        }

        void halt(String why) {
            halted = why;
        }

        List<Stop> along(List<Leg> legs) {
            List<Stop> stops = new ArrayList<>();
            for (int i = 0; i < legs.size(); i++) {
                Leg leg = legs.get(i);
                LegSight sight = LegSight.of(leg, examination);
                boolean last = i + 1 == legs.size() || leg.onFailure() == Leg.OnFailure.END;
                stops.add(halted.isEmpty() ? at(leg, sight, last) : passedBy(leg, sight));
            }
            return stops;
        }

        private Stop at(Leg leg, LegSight sight, boolean last) {
            return switch (sight.kind()) {
                case WORKS -> {
                    served = true;
                    halted = leg.place() + " has it";
                    yield new Stop(leg, Mark.GOOD, "works");
                }
                case NOT_THERE -> {
                    halted = last ? "the go command gives up before" : "";
                    String words = "does not have it: " + message(sight);
                    yield last ? new Stop(leg, Mark.BAD, words) : new Stop(leg, Mark.NONE, words + goesOn());
                }
                case FAILS -> {
                    boolean on = !last && leg.onFailure() == Leg.OnFailure.ANY;
                    halted = on ? "" : "the go command gives up before";
                    yield on
                            ? new Stop(leg, Mark.NOTICE, failure(sight) + goesOn())
                            : new Stop(leg, Mark.BAD, failure(sight));
                }
                case UNKNOWN -> {
                    halted = "not known whether the go command comes here";
                    yield new Stop(leg, Mark.UNKNOWN, unknown(sight));
                }
                case OFF -> {
                    halted = "the go command gives up before";
                    yield new Stop(leg, Mark.BAD, "nobody is asked any more");
                }
            };
        }

        private Stop passedBy(Leg leg, LegSight sight) {
            String would = switch (sight.kind()) {
                case WORKS -> served ? "" : "; it would work";
                case FAILS -> served ? "" : "; it would fail as well" + wouldFailAt(sight);
                case NOT_THERE -> "; it does not have it";
                case UNKNOWN, OFF -> "";
            };
            return new Stop(leg, Mark.NONE, "not asked, " + halted + would);
        }

        private static String goesOn() {
            return "; the go command goes on";
        }

        private static String failure(LegSight sight) {
            return sight.end()
                    .map(end -> end.outcome() instanceof Outcome.Skipped skipped
                            ? "not reached (because of " + skipped.blockedBy() + ")"
                            : "fails at " + end.id() + ": " + end.outcome().message())
                    .orElse("fails");
        }

        private static String wouldFailAt(LegSight sight) {
            return sight.end().map(end -> ", at " + end.id()).orElse("");
        }

        private static String unknown(LegSight sight) {
            return "not known"
                    + sight.end().map(end -> ": " + end.outcome().message()).orElse(": not checked");
        }

        private static String message(LegSight sight) {
            return sight.end().map(ProbeRecord::outcome).map(Outcome::message).orElse("");
        }
    }
}
