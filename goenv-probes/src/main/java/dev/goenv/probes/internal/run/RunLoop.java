package dev.goenv.probes.internal.run;

import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeListener;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.internal.run.RunStep.State;
import dev.goenv.probes.internal.run.RunningProbe.Stop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;

/**
 * One run. Everything is decided on its own thread, one message after the other; only {@link #begin} and {@link #cancel} are
 * called from elsewhere.
 */
final class RunLoop implements ProbeTask.Told {
    /** So long a probe may take to notice that its time is up, and to say what it has seen. */
    private static final Duration GRACE = Duration.ofMillis(200);

    private static final Duration BETWEEN_PENDING = Duration.ofSeconds(1);

    private final RunSettings settings;
    private final Threads threads;
    private final RunSteps steps;
    private final Progress progress;
    private final RunTexts texts;
    private final long start = System.nanoTime();
    private final long end;
    private final ScheduledThreadPoolExecutor loop;
    private final CompletableFuture<List<ProbeRecord>> result = new CompletableFuture<>();

    RunLoop(List<PlannedProbe> plan, RunSettings settings, Threads threads, ProbeListener listener) {
        this.settings = settings;
        this.threads = threads;
        this.steps = new RunSteps(plan);
        this.progress = new Progress(listener);
        this.texts = new RunTexts(settings);
        this.end = start + settings.budget().toNanos();
        // Messages of probes that were given up come after the end; they are nobody's.
        this.loop = new ScheduledThreadPoolExecutor(1, task -> Threads.daemon("goenv-run", task), new DiscardPolicy());
        loop.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    CompletableFuture<List<ProbeRecord>> result() {
        return result;
    }

    void begin() {
        post(Duration.ZERO, () -> {
            progress.planned(steps.probes());
            advance();
        });
        post(settings.budget(), this::budgetIsUp);
        post(BETWEEN_PENDING, this::tellPending);
    }

    /** Ends the run at once. Does not block; does nothing if it has ended. */
    void cancel() {
        post(Duration.ZERO, this::giveUp);
    }

    @Override
    public void began(PlannedProbe planned, long when) {
        post(Duration.ZERO, () -> {
            RunStep step = steps.get(planned);
            if (step.is(State.LAUNCHED)) {
                step.running(when);
                progress.started(planned.probe());
                long left = step.task().orElseThrow().context().deadline() - System.nanoTime();
                post(Duration.ofNanos(Math.max(0, left)), () -> timeIsUp(step));
            }
        });
    }

    @Override
    public void ended(PlannedProbe planned, Optional<ProbeResult> returned, long when) {
        post(Duration.ZERO, () -> {
            RunStep step = steps.get(planned);
            if (step.is(State.RUNNING)) {
                ProbeResult told = returned.orElseGet(() -> texts.cutOff(step));
                progress.ended(step.tried(texts.fair(step, told, when), start, when));
                advance();
            }
        });
    }

    /** Launches what can be launched, skips what can't be tried any more, and ends the run if nothing is left. */
    private void advance() {
        for (List<RunStep> ready = steps.ready(); !ready.isEmpty(); ready = steps.ready()) {
            boolean skipped = false;
            for (RunStep step : ready) {
                Optional<String> blocker = steps.blocker(step);
                if (blocker.isPresent()) {
                    progress.ended(step.untried(new Outcome.Skipped(blocker.get())));
                    skipped = true;
                } else if (steps.busy() < threads.atOnce()) {
                    launch(step);
                }
            }
            if (!skipped) {
                break;
            }
        }
        if (steps.allEnded()) {
            loop.shutdown();
            result.complete(steps.records());
        }
    }

    private void launch(RunStep step) {
        RunningProbe context = new RunningProbe(
                settings.clock(),
                settings.limit(step.planned().layer()),
                end,
                steps.evidenceBelow(step),
                threads.own());
        ProbeTask task = new ProbeTask(step.planned(), context, this);
        step.launched(task);
        try {
            threads.executor().execute(task);
        } catch (RejectedExecutionException e) {
            progress.ended(step.untried(texts.rejected()));
            post(Duration.ZERO, this::advance);
        }
    }

    private void timeIsUp(RunStep step) {
        if (step.is(State.RUNNING)) {
            step.task().orElseThrow().context().stop(Stop.TIME_UP);
            post(GRACE, () -> leave(step));
        }
    }

    /** The probe has not noticed. Its thread is left to itself: it is a daemon, and interrupted. */
    private void leave(RunStep step) {
        if (step.is(State.RUNNING)) {
            ProbeTask task = step.task().orElseThrow();
            // A result that is there counts, even if closing takes its time.
            ProbeResult told = task.result().orElseGet(() -> texts.cutOff(step));
            long when = System.nanoTime();
            progress.ended(step.tried(texts.fair(step, told, when), start, when));
            task.context().stop(Stop.CANCELLED);
            advance();
        }
    }

    /** Probes at work have a deadline of their own, which is not later than now. */
    private void budgetIsUp() {
        steps.in(State.LAUNCHED)
                .forEach(step -> step.task().orElseThrow().context().stop(Stop.CANCELLED));
        steps.all().stream()
                .filter(step -> step.is(State.WAITING) || step.is(State.LAUNCHED))
                .forEach(step -> progress.ended(step.untried(texts.budgetUp())));
        advance();
    }

    private void giveUp() {
        List<RunStep> left =
                steps.all().stream().filter(step -> !step.is(State.ENDED)).toList();
        // All are stopped before the listener hears of the first.
        left.forEach(step -> step.task().ifPresent(task -> task.context().stop(Stop.CANCELLED)));
        left.forEach(step -> progress.ended(
                step.is(State.RUNNING)
                        ? step.tried(ProbeResult.of(texts.cancelled()), start, System.nanoTime())
                        : step.untried(texts.cancelled())));
        advance();
    }

    private void tellPending() {
        List<String> ids = steps.in(State.RUNNING).stream()
                .map(step -> step.planned().id())
                .toList();
        if (!ids.isEmpty()) {
            progress.pending(Duration.ofNanos(System.nanoTime() - start), ids);
        }
        post(BETWEEN_PENDING, this::tellPending);
    }

    private void post(Duration delay, Runnable message) {
        Future<?> unused = loop.schedule(guarded(message), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** A message that fails would leave the run without an end. */
    private Runnable guarded(Runnable message) {
        return () -> {
            try {
                message.run();
            } catch (RuntimeException | Error e) {
                loop.shutdown();
                steps.all()
                        .forEach(step ->
                                step.task().ifPresent(task -> task.context().stop(Stop.CANCELLED)));
                result.completeExceptionally(e);
            }
        };
    }
}
