package dev.goenv.probes;

import dev.goenv.diagnosis.DoctorReport;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Diagnoses again and again, and raises an alarm when it has been bad for long enough.
 *
 * <pre>{@code
 * GoDoctor doctor = GoDoctor.builder().build();
 * try (DoctorWatch watch = DoctorWatch.of(doctor::diagnose)
 *         .interval(Duration.ofMinutes(1))
 *         .threshold(new WatchThreshold.FailingInARow(3))
 *         .start()) {
 *     System.out.print(watch.openMetrics());
 * }
 * }</pre>
 *
 * <p>An alarm is raised once and cleared once. A check that throws makes a round without a report, and changes no alarm. The
 * last 100 rounds are kept, unless {@link DoctorWatchBuilder#history} says otherwise. Safe for several threads; rounds never
 * overlap. {@link #close} ends it; without, it goes on until the JVM ends, on a daemon thread.
 */
public final class DoctorWatch implements AutoCloseable {
    /** The media type of {@link #openMetrics}. */
    public static final String METRICS_TYPE = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private final Check check;
    private final Clock clock;
    private final int historySize;
    private final ReentrantLock oneRound = new ReentrantLock();

    // The rest is guarded by this.
    private final Deque<WatchRound> history = new ArrayDeque<>();
    private final List<ThresholdState> thresholds = new ArrayList<>();
    private final Map<DoctorReport.Verdict, Long> verdicts = new EnumMap<>(DoctorReport.Verdict.class);
    private long withoutReport;
    private Optional<WatchListener> listener;
    private Optional<WatchSchedule> schedule = Optional.empty();
    private boolean closed;

    /** What is done in each round. {@code GoDoctor.diagnose} is one. */
    @FunctionalInterface
    public interface Check {
        /**
         * {@return what was found}
         *
         * @throws InterruptedException if the watch was closed meanwhile
         * @throws Exception if there is no report, and why
         */
        DoctorReport diagnose() throws Exception;
    }

    DoctorWatch(DoctorWatchBuilder builder) {
        check = builder.check;
        clock = builder.clock;
        historySize = builder.history;
        listener = Optional.of(builder.listener);
        builder.thresholds.stream().distinct().map(ThresholdState::new).forEach(thresholds::add);
    }

    /** {@return a builder of a watch that does this in each round} */
    public static DoctorWatchBuilder of(Check check) {
        return new DoctorWatchBuilder(check);
    }

    /**
     * Makes a round now, on the thread of the caller. For those who have a schedule of their own.
     *
     * <p>Blocks for as long as the check takes, and while another round is under way.
     *
     * @return the round
     * @throws InterruptedException if the thread was interrupted; there is no round then
     */
    public WatchRound round() throws InterruptedException {
        oneRound.lockInterruptibly();
        try {
            WatchRound round = ask(clock.instant());
            List<WatchEvent> events = record(round);
            tell(one -> one.round(round));
            events.forEach(event -> tell(one -> {
                switch (event.kind()) {
                    case RAISED -> one.raised(event);
                    case CLEARED -> one.cleared(event);
                }
            }));
            return round;
        } finally {
            oneRound.unlock();
        }
    }

    private WatchRound ask(Instant start) throws InterruptedException {
        try {
            return new WatchRound(start, Optional.of(check.diagnose()), Optional.empty());
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | Error e) {
            // Told in the round: a watch that ends without a word would be worse than what ended it.
            return new WatchRound(start, Optional.empty(), Optional.of("the check broke: " + e));
        }
    }

    private synchronized List<WatchEvent> record(WatchRound round) {
        history.addLast(round);
        if (history.size() > historySize) {
            history.removeFirst();
        }
        round.report()
                .ifPresentOrElse(report -> verdicts.merge(report.verdict(), 1L, Long::sum), () -> withoutReport++);
        return thresholds.stream().flatMap(state -> state.after(round).stream()).toList();
    }

    private void tell(Consumer<WatchListener> message) {
        Optional<WatchListener> told;
        synchronized (this) {
            told = closed ? Optional.empty() : listener;
        }
        try {
            told.ifPresent(message);
        } catch (RuntimeException | Error e) {
            // Its own concern, as its contract says: the watch goes on without it.
            synchronized (this) {
                listener = Optional.empty();
            }
        }
    }

    /** {@return the last rounds, oldest first} */
    public synchronized List<WatchRound> history() {
        return List.copyOf(history);
    }

    /** {@return the alarms that are raised now} */
    public synchronized List<WatchThreshold> raised() {
        return thresholds.stream()
                .filter(ThresholdState::raised)
                .map(ThresholdState::threshold)
                .toList();
    }

    /**
     * {@return the state after the last round, in the text format of OpenMetrics 1.0}
     *
     * <p>Metrics: {@code goenv_up}, {@code goenv_probe_status}, {@code goenv_probe_seconds}, {@code goenv_diagnosis},
     * {@code goenv_round_seconds}, {@code goenv_round_timestamp_seconds}, {@code goenv_rounds_total} and
     * {@code goenv_alarm}. What is not known has no sample.
     */
    public synchronized String openMetrics() {
        return WatchMetrics.text(Optional.ofNullable(history.peekLast()), verdicts, withoutReport, thresholds);
    }

    /** Ends the watch: no round begins any more, and nobody is told anything. Waits for its own thread, up to 5 s. */
    @Override
    public void close() {
        Optional<WatchSchedule> running;
        synchronized (this) {
            closed = true;
            running = schedule;
        }
        running.ifPresent(WatchSchedule::close);
    }

    /** {@return the last round and the alarms that are raised} */
    @Override
    public synchronized String toString() {
        String last = history.isEmpty() ? "no round yet" : history.getLast().toString();
        return last + raised().stream().map(alarm -> ", alarm: " + alarm).collect(Collectors.joining());
    }

    void scheduled(WatchSchedule started) {
        boolean late;
        synchronized (this) {
            schedule = Optional.of(started);
            late = closed;
        }
        if (late) {
            // The first round has closed the watch before it was known where it runs.
            started.close();
        }
    }
}
