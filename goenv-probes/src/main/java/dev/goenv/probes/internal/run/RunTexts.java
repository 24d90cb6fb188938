package dev.goenv.probes.internal.run;

import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeResult;

/** What a run says of probes that have no answer. */
final class RunTexts {
    private final RunSettings settings;

    RunTexts(RunSettings settings) {
        this.settings = settings;
    }

    /** {@return the result of a probe that was stopped and said nothing} */
    ProbeResult cutOff(RunStep step) {
        RunningProbe context = step.task().orElseThrow().context();
        if (!context.isStopped()) {
            return ProbeResult.of(new Outcome.Unknown("the probe itself broke"));
        }
        Layer layer = step.planned().layer();
        String limit = context.limitedByRun()
                ? "not answered before the " + LayerLimits.words(settings.budget()) + " of the run were up"
                : "not answered within " + LayerLimits.words(settings.limit(layer)) + ", our limit";
        return ProbeResult.of(new Outcome.Unknown(
                limit + LayerLimits.goWaits(layer).map(words -> "; " + words).orElse("")));
    }

    /** {@return the result of a probe; unknown in place of a failure for which the run left it too little time} */
    ProbeResult fair(RunStep step, ProbeResult told, long when) {
        boolean cut = told.outcome() instanceof Outcome.Failed
                && step.task().orElseThrow().context().cutShort(when);
        return cut
                ? new ProbeResult(
                        new Outcome.Unknown("not answered before the " + LayerLimits.words(settings.budget())
                                + " of the run were up; so far: "
                                + told.outcome().message()),
                        told.evidence(),
                        told.phases())
                : told;
    }

    Outcome budgetUp() {
        return new Outcome.Unknown(
                "not tried, for the " + LayerLimits.words(settings.budget()) + " of the run were up");
    }

    Outcome cancelled() {
        return new Outcome.Unknown("the run was cancelled");
    }

    Outcome rejected() {
        return new Outcome.Unknown("not tried, for the executor of the caller takes no more tasks");
    }
}
