package dev.goenv.probes.internal.run;

import static dev.goenv.probes.internal.run.ScriptedProbe.of;
import static dev.goenv.probes.internal.run.ScriptedProbe.passing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeListener;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probe.ProbeResult;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/** Limits, budget, cancelling, and what is left over. */
@Timeout(60)
class ProbeRunnerTimeTest {
    private static final ProbeListener NOBODY = new ProbeListener() {};
    private static final Duration SHORT = Duration.ofMillis(200);

    private final ProbeRunner runner = new ProbeRunner();
    private final RunSettings settings = RunSettings.defaults();

    /** Blocks on an accept that nobody answers, until the socket is closed. */
    private static ProbeResult accept(ProbeContext context, CountDownLatch blocked) {
        try {
            ServerSocket socket = context.closing(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            blocked.countDown();
            socket.accept();
            return ProbeResult.of(new Outcome.Failed("somebody came"));
        } catch (IOException closed) {
            return ProbeResult.of(new Outcome.Warning("closed, cancelled " + context.cancelled()));
        }
    }

    /** Waits for a latch whatever happens, as a native call would. */
    private static ProbeResult stubborn(CountDownLatch latch) {
        boolean done = false;
        while (!done) {
            try {
                done = latch.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException ignored) {
                done = false;
            }
        }
        return ProbeResult.of(new Outcome.Passed("much too late"));
    }

    @Test
    void limit_probeThatNoticesItsSocketClosed_tellsWhatItSaw() throws InterruptedException {
        ScriptedProbe probe = of("x", context -> accept(context, new CountDownLatch(1)));

        ProbeRecord made = runner.run(List.of(probe), settings.withLimit(Layer.TCP, SHORT), NOBODY)
                .get(0);

        assertThat(made.outcome()).isEqualTo(new Outcome.Warning("closed, cancelled false"));
        assertThat(made.time()).isBetween(SHORT, SHORT.multipliedBy(10));
    }

    @Test
    void limit_stubbornProbe_isLeftAloneAndUnknown() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        ScriptedProbe stubborn = of("x", context -> stubborn(release)).at(Layer.DNS);
        try {
            List<ProbeRecord> records = runner.run(
                    List.of(stubborn, passing("y", "x"), passing("z")), settings.withLimit(Layer.DNS, SHORT), NOBODY);

            assertThat(records)
                    .extracting(ProbeRecord::outcome)
                    .containsExactly(
                            new Outcome.Unknown(
                                    "not answered within 200 ms, our limit; go itself would wait 10 s for each"
                                            + " server"),
                            new Outcome.Skipped("x"),
                            new Outcome.Passed("z works"));
            assertThat(records.get(0).contacts()).containsExactly("x.test");
        } finally {
            release.countDown();
        }
    }

    @Test
    void limit_stubbornProbesOnAllThreads_keepNobodyFromRunning() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        List<Probe> plan = new ArrayList<>();
        for (int i = 0; i < Threads.MAX_PLATFORM_THREADS; i++) {
            plan.add(of("stubborn" + i, context -> stubborn(release)).at(Layer.DNS));
        }
        plan.add(passing("last"));
        try {
            List<ProbeRecord> records = new ProbeRunner(unused -> Threads.platform())
                    .run(plan, settings.withLimit(Layer.DNS, SHORT), NOBODY);

            assertThat(records.get(plan.size() - 1).outcome()).isEqualTo(new Outcome.Passed("last works"));
        } finally {
            release.countDown();
        }
    }

    @Test
    void limit_exceptionAfterTheStop_isNotTakenForTheAnswer() throws InterruptedException {
        ScriptedProbe probe = of("x", context -> {
            new CountDownLatch(1).await();
            return ProbeResult.of(new Outcome.Passed("never"));
        });

        assertThat(runner.run(List.of(probe), settings.withLimit(Layer.TCP, SHORT), NOBODY)
                        .get(0)
                        .outcome())
                .isEqualTo(new Outcome.Unknown("not answered within 200 ms, our limit; go itself would wait 30 s"));
    }

    @Test
    void limit_resultIsThereAndClosingHangs_resultCounts() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        Note note = new Note("a", "b");
        ScriptedProbe probe = of("x", context -> {
            context.closing(() -> stubborn(release));
            return ProbeResult.of(new Outcome.Passed("seen"), note);
        });
        try {
            assertThat(runner.run(List.of(probe), settings.withLimit(Layer.TCP, SHORT), NOBODY)
                            .get(0)
                            .result())
                    .isEqualTo(ProbeResult.of(new Outcome.Passed("seen"), note));
        } finally {
            release.countDown();
        }
    }

    @Test
    void budget_probesThatHang_areUnknownAndTheRunEndsInTime() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        Duration budget = Duration.ofSeconds(1);
        long start = System.nanoTime();
        try {
            List<ProbeRecord> records = runner.run(
                    List.of(of("hangs", context -> stubborn(release)), passing("waits", "hangs"), passing("fine")),
                    settings.withBudget(budget),
                    NOBODY);

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(budget, budget.multipliedBy(11).dividedBy(10).plusMillis(500));
            assertThat(records)
                    .extracting(ProbeRecord::outcome)
                    .containsExactly(
                            new Outcome.Unknown(
                                    "not answered before the 1 s of the run were up; go itself would wait 30 s"),
                            new Outcome.Unknown("not tried, for the 1 s of the run were up"),
                            new Outcome.Passed("fine works"));
        } finally {
            release.countDown();
        }
    }

    /** A server that has not answered within milliseconds is not one that does not answer. */
    @Test
    void budget_failureForWantOfTime_isUnknownAndKeepsItsEvidence() throws InterruptedException {
        Note note = new Note("attempt", "no answer yet");
        ScriptedProbe waits = of("waits", context -> {
            while (!context.remaining().isNegative() && !context.remaining().isZero()) {
                Thread.onSpinWait();
            }
            return ProbeResult.of(new Outcome.Failed("i/o timeout"), List.of(note));
        });
        ProbeResult cut = runner.run(List.of(waits), settings.withBudget(Duration.ofMillis(50)), NOBODY)
                .get(0)
                .result();
        ProbeResult whole = runner.run(List.of(waits), settings.withLimit(Layer.TCP, SHORT), NOBODY)
                .get(0)
                .result();

        assertThat(cut.outcome())
                .isEqualTo(
                        new Outcome.Unknown("not answered before the 50 ms of the run were up; so far: i/o timeout"));
        assertThat(cut.evidence()).containsExactly(note);
        assertThat(whole.outcome()).isEqualTo(new Outcome.Failed("i/o timeout"));
    }

    @Test
    void budget_probesInTheQueueOfAnExecutor_areNotTriedLater() throws InterruptedException {
        ExecutorService one = Executors.newSingleThreadExecutor(task -> Threads.daemon("one", task));
        CountDownLatch release = new CountDownLatch(1);
        AtomicBoolean tried = new AtomicBoolean();
        ScriptedProbe queued = of("queued", context -> {
            tried.set(true);
            return ProbeResult.of(new Outcome.Passed("late"));
        });
        try {
            List<ProbeRecord> records = runner.run(
                    List.of(of("hangs", context -> stubborn(release)), queued),
                    settings.withBudget(SHORT).withExecutor(one),
                    NOBODY);
            release.countDown();
            one.shutdown();

            assertThat(one.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
            assertThat(records.get(1).outcome())
                    .isEqualTo(new Outcome.Unknown("not tried, for the 200 ms of the run were up"));
            assertThat(records.get(1).contacts()).isEmpty();
            assertThat(tried).isFalse();
        } finally {
            release.countDown();
            one.shutdownNow();
        }
    }

    @Test
    void remaining_isTheLimitOrWhatTheBudgetLeaves() throws InterruptedException {
        List<Duration> seen = new ArrayList<>();
        ScriptedProbe probe = of("x", context -> {
            seen.add(context.remaining());
            return ProbeResult.of(new Outcome.Passed("fine"));
        });

        runner.run(List.of(probe), settings.withLimit(Layer.TCP, Duration.ofSeconds(3)), NOBODY);
        runner.run(List.of(probe), settings.withBudget(Duration.ofSeconds(2)), NOBODY);

        assertThat(seen.get(0)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
        assertThat(seen.get(1)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void cancel_probesThatBlockOnASocket_endWithin100Milliseconds() throws Exception {
        int count = 10;
        CountDownLatch blocked = new CountDownLatch(count);
        CountDownLatch left = new CountDownLatch(count);
        List<Probe> plan = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            plan.add(of("p" + i, context -> {
                ProbeResult result = accept(context, blocked);
                left.countDown();
                return result;
            }));
        }
        plan.add(passing("after", "p0"));
        ProbeRun run = runner.start(plan, settings.withLimit(Layer.TCP, Duration.ofMinutes(1)), NOBODY);
        assertThat(blocked.await(10, TimeUnit.SECONDS)).isTrue();

        long start = System.nanoTime();
        run.cancel();
        List<ProbeRecord> records = run.result().get();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(100));
        assertThat(records)
                .hasSize(count + 1)
                .allMatch(made -> made.outcome().equals(new Outcome.Unknown("the run was cancelled")));
        assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void cancel_afterTheEnd_doesNothing() throws Exception {
        ProbeRun run = runner.start(List.of(passing("x")), settings, NOBODY);
        List<ProbeRecord> records = run.result().get();

        run.cancel();

        assertThat(run.result().get()).isSameAs(records);
    }

    @Test
    void cancel_futureOfTheRun_cancelsTheRun() throws InterruptedException {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        ProbeRun run = runner.start(
                List.of(of("x", context -> {
                    ProbeResult result = accept(context, blocked);
                    left.countDown();
                    return result;
                })),
                settings.withLimit(Layer.TCP, Duration.ofMinutes(1)),
                NOBODY);
        assertThat(blocked.await(10, TimeUnit.SECONDS)).isTrue();

        run.result().cancel(true);

        assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> run.result().get());
    }

    @Test
    void run_callerIsInterrupted_cancelsAndThrows() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        ScriptedProbe probe = of("x", context -> {
            ProbeResult result = accept(context, blocked);
            left.countDown();
            return result;
        });
        ExecutorService caller = Executors.newSingleThreadExecutor(task -> Threads.daemon("caller", task));
        try {
            Future<List<ProbeRecord>> call = caller.submit(() -> runner.run(List.of(probe), settings, NOBODY));
            assertThat(blocked.await(10, TimeUnit.SECONDS)).isTrue();
            caller.shutdownNow();

            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> call.get(10, TimeUnit.SECONDS))
                    .withCauseInstanceOf(InterruptedException.class);
            assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            caller.shutdownNow();
        }
    }

    @Test
    void closing_afterTheCancel_closesAtOnce() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        ProbeRun run = runner.start(
                List.of(of("x", context -> {
                    begun.countDown();
                    stubborn(release);
                    context.closing((Closeable) closed::countDown);
                    return ProbeResult.of(new Outcome.Passed("late"));
                })),
                settings,
                NOBODY);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        run.cancel();
        run.result().get();
        release.countDown();

        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void interrupt_ofAStoppedProbe_staysInsideOnAnExecutorOfTheCaller() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor(task -> Threads.daemon("one", task));
        ScriptedProbe deaf = of("x", context -> {
            ServerSocket socket;
            try {
                socket = context.closing(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
                socket.accept();
            } catch (IOException closed) {
                // The interrupt may still be on its way: wait for it without taking it.
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
            }
            return ProbeResult.of(new Outcome.Passed("interrupted"));
        });
        try {
            runner.run(List.of(deaf), settings.withExecutor(one).withLimit(Layer.TCP, SHORT), NOBODY);

            assertThat(one.submit(() -> Thread.currentThread().isInterrupted()).get(10, TimeUnit.SECONDS))
                    .isFalse();
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    @EnabledIf("hasDescriptors")
    void hundredRuns_leaveNoThreadAndNoDescriptor() throws Exception {
        oneRunWithEverything();
        long descriptors = descriptors();

        for (int i = 0; i < 100; i++) {
            oneRunWithEverything();
        }

        for (Thread thread : threads()) {
            thread.join(10_000);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
        assertThat(descriptors()).isLessThanOrEqualTo(descriptors + 5);
    }

    private void oneRunWithEverything() throws Exception {
        CountDownLatch blocked = new CountDownLatch(2);
        ProbeRunner platform = new ProbeRunner(unused -> Threads.platform());
        ProbeRun run = platform.start(
                List.of(
                        of("a", context -> accept(context, blocked)),
                        of("b", context -> accept(context, blocked)),
                        passing("c"),
                        passing("d", "a")),
                settings,
                NOBODY);
        if (!blocked.await(10, TimeUnit.SECONDS)) {
            throw new TimeoutException("probes do not begin");
        }
        run.cancel();
        run.result().get();
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("goenv-"))
                .toList();
    }

    static boolean hasDescriptors() {
        return Files.isDirectory(Path.of("/proc/self/fd"));
    }

    private static long descriptors() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        }
    }
}
