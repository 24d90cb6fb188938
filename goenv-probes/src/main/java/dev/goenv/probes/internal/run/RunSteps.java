package dev.goenv.probes.internal.run;

import dev.goenv.probe.Evidence;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeRecord;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All probes of a run, in the order of the plan, and what one of them means for the others. */
final class RunSteps {
    private final Map<String, RunStep> byId = new LinkedHashMap<>();

    RunSteps(List<PlannedProbe> plan) {
        plan.forEach(planned -> byId.put(planned.id(), new RunStep(planned)));
    }

    RunStep get(PlannedProbe planned) {
        return Objects.requireNonNull(byId.get(planned.id()));
    }

    List<RunStep> all() {
        return List.copyOf(byId.values());
    }

    List<RunStep> in(RunStep.State state) {
        return byId.values().stream().filter(step -> step.is(state)).toList();
    }

    long busy() {
        return byId.values().stream().filter(RunStep::busy).count();
    }

    boolean allEnded() {
        return byId.values().stream().allMatch(step -> step.is(RunStep.State.ENDED));
    }

    List<Probe> probes() {
        return byId.values().stream().map(step -> step.planned().probe()).toList();
    }

    List<ProbeRecord> records() {
        return byId.values().stream().flatMap(step -> step.record().stream()).toList();
    }

    /** {@return the waiting probes whose dependencies have all ended} */
    List<RunStep> ready() {
        return in(RunStep.State.WAITING).stream()
                .filter(step -> below(step).stream().allMatch(other -> other.is(RunStep.State.ENDED)))
                .toList();
    }

    /** {@return the id of the lowest probe that was tried and stands in the way; empty if nothing does} */
    Optional<String> blocker(RunStep step) {
        return step.planned().needs().stream()
                .map(byId::get)
                .filter(RunStep::blocks)
                .map(this::root)
                .min(Comparator.comparing((RunStep root) -> root.planned().layer())
                        .thenComparingInt(root -> root.planned().index()))
                .map(root -> root.planned().id());
    }

    private RunStep root(RunStep blocked) {
        return blocked.record()
                .map(ProbeRecord::outcome)
                .filter(Outcome.Skipped.class::isInstance)
                .map(outcome -> byId.get(((Outcome.Skipped) outcome).blockedBy()))
                .orElse(blocked);
    }

    /** {@return what the probes below one have seen, those it comes to by others too} */
    Map<String, List<Evidence>> evidenceBelow(RunStep step) {
        Map<String, List<Evidence>> evidence = new HashMap<>();
        collect(step, evidence);
        return evidence;
    }

    private void collect(RunStep step, Map<String, List<Evidence>> into) {
        for (RunStep other : below(step)) {
            if (into.put(other.planned().id(), other.evidence()) == null) {
                collect(other, into);
            }
        }
    }

    private List<RunStep> below(RunStep step) {
        return step.planned().waitsFor().stream().map(byId::get).toList();
    }
}
