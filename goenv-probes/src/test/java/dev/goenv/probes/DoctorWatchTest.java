package dev.goenv.probes;

import static dev.goenv.probes.SampleReports.fine;
import static dev.goenv.probes.SampleReports.problem;
import static dev.goenv.probes.SampleReports.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.goenv.diagnosis.DoctorReport;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DoctorWatchTest {
    private static final Duration SLOW = Duration.ofMillis(501);

    private final SteppedClock clock = new SteppedClock();
    private final Deque<DoctorReport> reports = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();

    private final WatchListener listener = new WatchListener() {
        @Override
        public void round(WatchRound round) {
            told.add("round " + round.report().map(DoctorReport::verdict));
        }

        @Override
        public void raised(WatchEvent event) {
            told.add("raised: " + event.message());
        }

        @Override
        public void cleared(WatchEvent event) {
            told.add("cleared: " + event.message());
        }
    };

    private DoctorWatchBuilder watch() {
        return DoctorWatch.of(reports::removeFirst).clock(clock).listener(listener);
    }

    private void rounds(DoctorWatch watch, Duration pause, DoctorReport... several) throws InterruptedException {
        for (DoctorReport report : several) {
            reports.addLast(report);
            watch.round();
            clock.step(pause);
        }
    }

    private List<String> events() {
        return told.stream().filter(line -> !line.startsWith("round")).toList();
    }

    @Test
    void failingInARow_isRaisedOnceAndClearedOnce() throws InterruptedException {
        DoctorReport bad = problem("dns.timeout");
        DoctorWatch watch =
                watch().threshold(new WatchThreshold.FailingInARow(3)).build();

        rounds(watch, Duration.ofSeconds(60), bad, bad);
        assertThat(watch.raised()).isEmpty();
        rounds(watch, Duration.ofSeconds(60), bad, bad, bad);
        assertThat(watch.raised()).containsExactly(new WatchThreshold.FailingInARow(3));
        rounds(watch, Duration.ofSeconds(60), fine(), fine(), bad);

        assertThat(events())
                .containsExactly(
                        "raised: failing 3 times in a row: PROBLEM: ERROR title of dns.timeout [dns.timeout]",
                        "cleared: no longer failing 3 times in a row");
        assertThat(told.subList(2, 4))
                .containsExactly(
                        "round Optional[PROBLEM]",
                        "raised: failing 3 times in a row: PROBLEM: ERROR title of" + " dns.timeout [dns.timeout]");
    }

    @Test
    void failingInARow_goodRoundBetween_countsAnew() throws InterruptedException {
        DoctorReport bad = problem("dns.timeout");
        DoctorWatch watch =
                watch().threshold(new WatchThreshold.FailingInARow(2)).build();

        rounds(watch, Duration.ofSeconds(60), bad, fine(), bad, fine());

        assertThat(events()).isEmpty();
    }

    @Test
    void failingInARow_unknownRoundBetween_changesNothing() throws InterruptedException {
        DoctorReport bad = problem("dns.timeout");
        DoctorWatch watch =
                watch().threshold(new WatchThreshold.FailingInARow(2)).build();

        rounds(watch, Duration.ofSeconds(60), bad, unknown(), bad, unknown());

        assertThat(events()).hasSize(1);
        assertThat(watch.raised()).hasSize(1);
    }

    @Test
    void slowerThan_longEnough_isRaisedAndClearedByAQuickRound() throws InterruptedException {
        DoctorWatch watch = watch().threshold(
                        new WatchThreshold.SlowerThan(Duration.ofMillis(500), Duration.ofMinutes(2)))
                .build();

        rounds(watch, Duration.ofSeconds(60), fine(SLOW), fine(SLOW));
        assertThat(events()).isEmpty();
        rounds(watch, Duration.ofSeconds(60), fine(SLOW), fine(SLOW), fine(Duration.ofMillis(500)));

        assertThat(events())
                .containsExactly(
                        "raised: slower than 500 ms for 120 s: FINE",
                        "cleared: no longer slower than 500 ms for 120 s");
    }

    @Test
    void slowerThan_quickRoundBetween_beginsAnew() throws InterruptedException {
        DoctorWatch watch = watch().threshold(
                        new WatchThreshold.SlowerThan(Duration.ofMillis(500), Duration.ofMinutes(2)))
                .build();

        rounds(watch, Duration.ofSeconds(60), fine(SLOW), fine(SLOW), fine(), fine(SLOW), fine(SLOW));

        assertThat(events()).isEmpty();
    }

    @Test
    void round_checkThatThrows_hasNoReportAndNoSecret() throws InterruptedException {
        DoctorWatch watch = DoctorWatch.of(() -> {
                    throw new IllegalStateException("at https://me:s3cret@h.test/");
                })
                .clock(clock)
                .build();

        assertThat(watch.round())
                .isEqualTo(new WatchRound(
                        SteppedClock.START,
                        Optional.empty(),
                        Optional.of("the check broke: java.lang.IllegalStateException: at https://***@h.test/")));
        assertThat(watch.history()).hasSize(1);
    }

    @Test
    void round_interrupted_isNoRound() {
        DoctorWatch watch = DoctorWatch.of(() -> {
                    throw new InterruptedException("stop");
                })
                .build();

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(watch::round);
        assertThat(watch.history()).isEmpty();
    }

    @Test
    void history_isBoundedAndOldestFirst() throws InterruptedException {
        DoctorWatch watch = watch().history(2).build();

        rounds(watch, Duration.ofSeconds(1), fine(), unknown(), problem("a.b"));

        assertThat(watch.history())
                .extracting(WatchRound::toString)
                .containsExactly(
                        "2026-01-02T03:04:06Z UNKNOWN", "2026-01-02T03:04:07Z PROBLEM: ERROR title of a.b [a.b]");
    }

    @Test
    void history_default_is100Rounds() throws InterruptedException {
        DoctorWatch watch = DoctorWatch.of(SampleReports::fine).build();
        for (int i = 0; i < 101; i++) {
            watch.round();
        }

        assertThat(watch.history()).hasSize(100);
    }

    @Test
    void listener_thatThrows_isNotCalledAgain() throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        DoctorWatch watch = DoctorWatch.of(SampleReports::fine)
                .listener(new WatchListener() {
                    @Override
                    public void round(WatchRound round) {
                        calls.incrementAndGet();
                        throw new IllegalStateException("listener");
                    }
                })
                .build();

        watch.round();
        watch.round();

        assertThat(calls).hasValue(1);
        assertThat(watch.history()).hasSize(2);
    }

    @Test
    void start_ownThread_repeatsUntilClosedAndLeavesNoThread() throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        DoctorWatch watch = DoctorWatch.of(() -> {
                    thread.complete(Thread.currentThread());
                    three.countDown();
                    return fine();
                })
                .interval(Duration.ofMillis(1))
                .start();

        assertThat(three.await(10, TimeUnit.SECONDS)).isTrue();
        watch.close();
        int rounds = watch.history().size();

        thread.join().join(10_000);
        assertThat(thread.join().isAlive()).isFalse();
        assertThat(thread.join().isDaemon()).isTrue();
        assertThat(watch.history()).hasSize(rounds);
    }

    @Test
    void close_checkUnderWay_interruptsIt() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        DoctorWatch watch = DoctorWatch.of(() -> {
                    thread.complete(Thread.currentThread());
                    begun.countDown();
                    new CountDownLatch(1).await();
                    return fine();
                })
                .listener(listener)
                .start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        watch.close();

        thread.join().join(10_000);
        assertThat(thread.join().isAlive()).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void close_fromTheListener_doesNotWaitForItself() throws Exception {
        CompletableFuture<DoctorWatch> watch = new CompletableFuture<>();
        CompletableFuture<Duration> closing = new CompletableFuture<>();
        watch.complete(DoctorWatch.of(SampleReports::fine)
                .listener(new WatchListener() {
                    @Override
                    public void round(WatchRound round) {
                        long start = System.nanoTime();
                        watch.join().close();
                        closing.complete(Duration.ofNanos(System.nanoTime() - start));
                    }
                })
                .start());

        assertThat(closing.get(10, TimeUnit.SECONDS)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void start_executorOfTheCaller_isUsedAndLeftAlone() throws InterruptedException {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "mine");
            thread.setDaemon(true);
            return thread;
        });
        CountDownLatch once = new CountDownLatch(1);
        List<String> names = new ArrayList<>();
        try {
            DoctorWatch watch = DoctorWatch.of(() -> {
                        names.add(Thread.currentThread().getName());
                        once.countDown();
                        return fine();
                    })
                    .executor(executor)
                    .start();
            assertThat(once.await(10, TimeUnit.SECONDS)).isTrue();
            watch.close();

            assertThat(executor.isShutdown()).isFalse();
            assertThat(names).containsExactly("mine");
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void builder_nonsense_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> watch().interval(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> watch().interval(Duration.ofDays(366)));
        assertThatIllegalArgumentException().isThrownBy(() -> watch().history(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new WatchThreshold.FailingInARow(0));
    }

    @Test
    void toString_tellsLastRoundAndAlarms() throws InterruptedException {
        DoctorWatch watch =
                watch().threshold(new WatchThreshold.FailingInARow(1)).build();
        assertThat(watch).hasToString("no round yet");
        rounds(watch, Duration.ofSeconds(60), problem("dns.timeout"));
        assertThat(watch.toString()).contains("PROBLEM", "dns.timeout").endsWith(", alarm: failing");
    }
}
