package dev.goenv.probes.internal.run;

import dev.goenv.probe.Evidence;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probe.ProbeResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where one probe of a run stands. Belongs to the run's own thread. */
final class RunStep {
    /** What can have become of a probe. */
    enum State {
        /** Dependencies have not ended. */
        WAITING,
        /** Handed to a thread, which may have others before it. */
        LAUNCHED,
        /** At work. */
        RUNNING,
        /** There is a record. */
        ENDED
    }

    private final PlannedProbe planned;
    private State state = State.WAITING;
    private Optional<ProbeTask> task = Optional.empty();
    private Optional<ProbeRecord> record = Optional.empty();
    private long began;

    RunStep(PlannedProbe planned) {
        this.planned = planned;
    }

    PlannedProbe planned() {
        return planned;
    }

    boolean is(State other) {
        return state == other;
    }

    /** {@return whether it takes a thread} */
    boolean busy() {
        return state == State.LAUNCHED || state == State.RUNNING;
    }

    Optional<ProbeTask> task() {
        return task;
    }

    Optional<ProbeRecord> record() {
        return record;
    }

    /** {@return when it began, in {@link System#nanoTime}} */
    long began() {
        return began;
    }

    void launched(ProbeTask by) {
        task = Optional.of(by);
        state = State.LAUNCHED;
    }

    void running(long when) {
        began = when;
        state = State.RUNNING;
    }

    /** Ends it with the result of a probe that was tried. */
    ProbeRecord tried(ProbeResult result, long startOfRun, long when) {
        return ended(
                result,
                planned.contacts(),
                Duration.ofNanos(began - startOfRun),
                Duration.ofNanos(Math.max(0, when - began)));
    }

    /** Ends it as one that was not tried, and so has sent nothing to anybody. */
    ProbeRecord untried(Outcome outcome) {
        return ended(ProbeResult.of(outcome), List.of(), Duration.ZERO, Duration.ZERO);
    }

    private ProbeRecord ended(ProbeResult result, List<String> contacts, Duration start, Duration time) {
        ProbeRecord made = new ProbeRecord(
                planned.id(),
                planned.layer(),
                planned.subject(),
                planned.dependencies(),
                contacts,
                result,
                start,
                time);
        state = State.ENDED;
        record = Optional.of(made);
        return made;
    }

    /** {@return what it has seen} */
    List<Evidence> evidence() {
        return record.map(made -> made.result().evidence()).orElse(List.of());
    }

    /** {@return whether it has ended in a way that keeps others from being tried} */
    boolean blocks() {
        return record.filter(made -> !made.outcome().lets()).isPresent();
    }
}
