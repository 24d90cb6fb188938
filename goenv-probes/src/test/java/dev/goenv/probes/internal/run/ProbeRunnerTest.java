package dev.goenv.probes.internal.run;

import static dev.goenv.probes.internal.run.ScriptedProbe.failing;
import static dev.goenv.probes.internal.run.ScriptedProbe.of;
import static dev.goenv.probes.internal.run.ScriptedProbe.passing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.goenv.probe.Evidence;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeListener;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probe.ProbeResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What runs, in which order, and what is told of it. */
@Timeout(30)
class ProbeRunnerTest {
    private static final ProbeListener NOBODY = new ProbeListener() {};
    private static final ProbeResult FINE = ProbeResult.of(new Outcome.Passed("fine"));

    private final RunSettings settings = RunSettings.defaults();

    private static List<ProbeRecord> run(List<? extends Probe> plan, RunSettings settings) throws InterruptedException {
        return new ProbeRunner().run(plan, settings, NOBODY);
    }

    private static List<Outcome> outcomes(List<ProbeRecord> records) {
        return records.stream().map(ProbeRecord::outcome).toList();
    }

    @Test
    void run_emptyPlan_hasNoRecords() throws InterruptedException {
        assertThat(run(List.of(), settings)).isEmpty();
    }

    @Test
    void run_planInAnyOrder_runsDependenciesFirstAndKeepsThePlansOrder() throws InterruptedException {
        ConcurrentLinkedQueue<String> order = new ConcurrentLinkedQueue<>();
        ScriptedProbe top = of("top", context -> note(order, "top"), "middle");
        ScriptedProbe middle = of("middle", context -> note(order, "middle"), "low");
        ScriptedProbe low = of("low", context -> note(order, "low"));

        List<ProbeRecord> records = run(List.of(top, middle, low), settings);

        assertThat(order).containsExactly("low", "middle", "top");
        assertThat(records).extracting(ProbeRecord::id).containsExactly("top", "middle", "low");
        assertThat(records.get(0).start()).isGreaterThanOrEqualTo(records.get(2).start());
    }

    private static ProbeResult note(ConcurrentLinkedQueue<String> order, String id) {
        order.add(id);
        return FINE;
    }

    @Test
    void run_passedProbe_isRecordedWithEverythingItSays() throws InterruptedException {
        Note note = new Note("a.b", "text");
        ScriptedProbe probe = of("x", context -> ProbeResult.of(new Outcome.Passed("seen"), note), "not-in-plan");

        ProbeRecord made = run(List.of(probe), settings).get(0);

        assertThat(made)
                .isEqualTo(new ProbeRecord(
                        "x",
                        Layer.TCP,
                        "subject of x",
                        List.of("not-in-plan"),
                        List.of("x.test"),
                        ProbeResult.of(new Outcome.Passed("seen"), note),
                        made.start(),
                        made.time()));
        assertThat(made.time()).isPositive();
    }

    @Test
    void run_failureBelow_skipsTheWholeChainBecauseOfTheOneThatWasTried() throws InterruptedException {
        List<ProbeRecord> records =
                run(List.of(failing("a"), passing("b", "a"), passing("c", "b"), passing("d")), settings);

        assertThat(outcomes(records))
                .containsExactly(
                        new Outcome.Failed("a fails"),
                        new Outcome.Skipped("a"),
                        new Outcome.Skipped("a"),
                        new Outcome.Passed("d works"));
        assertThat(records.get(1))
                .isEqualTo(new ProbeRecord(
                        "b",
                        Layer.TCP,
                        "subject of b",
                        List.of("a"),
                        List.of(),
                        ProbeResult.of(new Outcome.Skipped("a")),
                        Duration.ZERO,
                        Duration.ZERO));
    }

    @Test
    void run_severalFailuresBelow_namesTheLowestLayer() throws InterruptedException {
        List<ProbeRecord> records = run(
                List.of(
                        failing("tls").at(Layer.TLS),
                        failing("dns").at(Layer.DNS),
                        failing("dns2").at(Layer.DNS),
                        passing("tcp", "dns2"),
                        passing("top", "tls", "tcp", "dns")),
                settings);

        assertThat(records.get(4).outcome()).isEqualTo(new Outcome.Skipped("dns"));
    }

    @Test
    void run_warningOrNotApplicableBelow_lets() throws InterruptedException {
        ScriptedProbe warning = of("w", context -> ProbeResult.of(new Outcome.Warning("odd")));
        ScriptedProbe nothing = of("n", context -> ProbeResult.of(new Outcome.NotApplicable("nothing to do")));

        assertThat(run(List.of(warning, nothing, passing("x", "w", "n")), settings)
                        .get(2)
                        .outcome())
                .isEqualTo(new Outcome.Passed("x works"));
    }

    @Test
    void run_oneIdTwice_runsTheFirstOnly() throws InterruptedException {
        assertThat(outcomes(run(List.of(passing("x"), failing("x")), settings)))
                .containsExactly(new Outcome.Passed("x works"));
    }

    @Test
    void run_circle_isRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(
                        List.of(passing("free"), passing("follows", "a"), passing("a", "b"), passing("b", "c", "a")),
                        settings))
                .withMessage("probes that wait for each other: a > b > a");
    }

    @Test
    void run_probeThatWaitsForItself_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(List.of(passing("a", "a")), settings))
                .withMessage("probes that wait for each other: a > a");
    }

    @Test
    void evidence_ofProbesBelow_isThere() throws InterruptedException {
        Note note = new Note("seen", "below");
        List<List<Evidence>> seen = new ArrayList<>();
        ScriptedProbe top = of(
                "top",
                context -> {
                    seen.add(context.evidence("low"));
                    seen.add(context.evidence("middle"));
                    seen.add(context.evidence("beside"));
                    seen.add(context.evidence("nowhere"));
                    return FINE;
                },
                "middle");

        run(
                List.of(
                        of("low", context -> ProbeResult.of(new Outcome.Passed("fine"), note)),
                        passing("middle", "low"),
                        of("beside", context -> ProbeResult.of(new Outcome.Passed("fine"), note)),
                        top),
                settings);

        assertThat(seen).containsExactly(List.of(note), List.of(), List.of(), List.of());
    }

    @Test
    void after_probeThatFailed_isWaitedForAndSeenButDoesNotBlock() throws InterruptedException {
        Note note = new Note("seen", "though it failed");
        List<List<Evidence>> seen = new ArrayList<>();
        ScriptedProbe top = of("top", context -> {
                    seen.add(context.evidence("failed"));
                    return FINE;
                })
                .comingAfter("failed", "not-in-plan");

        List<ProbeRecord> records =
                run(List.of(top, of("failed", context -> ProbeResult.of(new Outcome.Failed("no"), note))), settings);

        assertThat(seen).containsExactly(List.of(note));
        assertThat(outcomes(records)).containsExactly(FINE.outcome(), new Outcome.Failed("no"));
        assertThat(records.get(0).dependencies()).isEmpty();
    }

    @Test
    void after_eachOther_isRefusedAsACircle() {
        List<Probe> plan = List.of(passing("a").comingAfter("b"), passing("b", "a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(plan, settings))
                .withMessageStartingWith("probes that wait for each other: ");
    }

    @Test
    void clock_isThatOfTheSettings() throws InterruptedException {
        Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
        ScriptedProbe probe = of(
                "x",
                context -> ProbeResult.of(new Outcome.Passed(context.clock().instant() + "")));

        assertThat(outcomes(run(List.of(probe), settings.withClock(clock))))
                .containsExactly(new Outcome.Passed("2026-01-02T03:04:05Z"));
    }

    @Test
    void run_twentyProbesThatNeedEachOther_areAllAtWorkAtOnce() throws InterruptedException {
        CountDownLatch all = new CountDownLatch(20);
        List<ScriptedProbe> plan = IntStream.range(0, 20)
                .mapToObj(i -> of("p" + i, context -> {
                    all.countDown();
                    return ProbeResult.of(
                            all.await(10, TimeUnit.SECONDS) ? new Outcome.Passed("all") : new Outcome.Failed("alone"));
                }))
                .toList();

        assertThat(outcomes(run(plan, settings))).hasSize(20).containsOnly(new Outcome.Passed("all"));
    }

    @Test
    void run_twoHundredProbesOnPlatformThreads_neverMoreThan64AtOnce() throws InterruptedException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(64);
        List<ScriptedProbe> plan = IntStream.range(0, 200)
                .mapToObj(i -> of("p" + i, context -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    full.countDown();
                    boolean wasFull = full.await(10, TimeUnit.SECONDS);
                    boolean named = Thread.currentThread().getName().startsWith("goenv-probe-")
                            && Thread.currentThread().isDaemon();
                    now.decrementAndGet();
                    return ProbeResult.of(new Outcome.Passed(wasFull + " " + named));
                }))
                .toList();

        List<ProbeRecord> records = new ProbeRunner(unused -> Threads.platform()).run(plan, settings, NOBODY);

        assertThat(outcomes(records)).hasSize(200).containsOnly(new Outcome.Passed("true true"));
        assertThat(most).hasValue(64);
    }

    @Test
    void run_executorOfTheCaller_isUsedAndLeftAlone() throws InterruptedException {
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> Threads.daemon("mine", task));
        List<ScriptedProbe> plan = IntStream.range(0, 5)
                .mapToObj(i -> of(
                        "p" + i,
                        context -> ProbeResult.of(
                                new Outcome.Passed(Thread.currentThread().getName()))))
                .toList();
        try {
            List<ProbeRecord> records = run(plan, settings.withExecutor(executor));

            assertThat(outcomes(records)).hasSize(5).containsOnly(new Outcome.Passed("mine"));
            assertThat(executor.isShutdown()).isFalse();
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void run_executorThatTakesNothing_leavesProbesUnknown() throws InterruptedException {
        ExecutorService closed = Executors.newSingleThreadExecutor();
        closed.shutdownNow();

        assertThat(outcomes(run(List.of(passing("x"), passing("y", "x")), settings.withExecutor(closed))))
                .containsExactly(
                        new Outcome.Unknown("not tried, for the executor of the caller takes no more tasks"),
                        new Outcome.Skipped("x"));
    }

    @Test
    void run_probesThatThrow_areUnknownAndEndNothing() throws InterruptedException {
        List<ProbeRecord> records = run(
                List.of(
                        of("exception", context -> {
                            throw new IllegalStateException("at https://me:secret@host/x");
                        }),
                        of("link", context -> {
                            throw new NoClassDefFoundError("a/B");
                        }),
                        of("assertion", context -> {
                            throw new AssertionError();
                        }),
                        of("deep", context -> ProbeResult.of(new Outcome.Passed("" + depth(0)))),
                        of("interrupt", context -> {
                            throw new InterruptedException("mine");
                        }),
                        passing("fine"),
                        passing("above", "exception")),
                settings);

        assertThat(outcomes(records))
                .containsExactly(
                        new Outcome.Unknown(
                                "the probe itself broke: java.lang.IllegalStateException: at https://***@host/x"),
                        new Outcome.Unknown("the probe itself broke: java.lang.NoClassDefFoundError: a/B"),
                        new Outcome.Unknown("the probe itself broke: java.lang.AssertionError"),
                        new Outcome.Unknown("the probe itself broke: java.lang.StackOverflowError"),
                        new Outcome.Unknown("interrupted from outside the run"),
                        new Outcome.Passed("fine works"),
                        new Outcome.Skipped("exception"));
    }

    /** Not a tail call, and never ends. */
    private static int depth(int level) {
        return level < 0 ? 0 : depth(level + 1) + 1;
    }

    @Test
    void listener_isToldEverythingInOrderAndOneAtATime() throws InterruptedException {
        List<String> told = new ArrayList<>();
        ProbeListener listener = new ProbeListener() {
            @Override
            public void planned(List<? extends Probe> probes) {
                told.add("planned " + probes.stream().map(Probe::id).toList());
            }

            @Override
            public void started(Probe probe) {
                told.add("started " + probe.id());
            }

            @Override
            public void ended(ProbeRecord ended) {
                told.add("ended " + ended);
            }
        };

        new ProbeRunner().run(List.of(failing("a"), passing("b", "a"), failing("a")), settings, listener);

        assertThat(told)
                .containsExactly(
                        "planned [a, b]",
                        "started a",
                        "ended TCP subject of a: FAILED a fails",
                        "ended TCP subject of b: SKIPPED not reached, because of a");
    }

    @Test
    void listener_pendingProbes_areToldAboutOnceASecond() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        List<String> pending = new ArrayList<>();
        ProbeListener listener = new ProbeListener() {
            @Override
            public void pending(Duration elapsed, List<String> ids) {
                pending.add((elapsed.toMillis() >= 1000) + " " + ids);
                told.countDown();
            }
        };
        ScriptedProbe slow = of("slow", context -> {
            told.await();
            return FINE;
        });

        new ProbeRunner().run(List.of(passing("quick"), slow, passing("later", "slow")), settings, listener);

        assertThat(pending).containsExactly("true [slow]");
    }

    @Test
    void listener_thatThrows_isNotCalledAgainAndTheRunGoesOn() throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        ProbeListener listener = new ProbeListener() {
            @Override
            public void started(Probe probe) {
                calls.incrementAndGet();
                throw new IllegalStateException("listener");
            }

            @Override
            public void ended(ProbeRecord ended) {
                calls.incrementAndGet();
            }
        };

        List<ProbeRecord> records = new ProbeRunner().run(List.of(passing("a"), passing("b", "a")), settings, listener);

        assertThat(outcomes(records)).containsExactly(new Outcome.Passed("a works"), new Outcome.Passed("b works"));
        assertThat(calls).hasValue(1);
    }
}
