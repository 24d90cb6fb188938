package dev.goenv.probes;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/** Builds a {@link DoctorWatch}. Not safe for several threads; everything has a default. */
public final class DoctorWatchBuilder {
    private static final Duration LONGEST = Duration.ofDays(365);

    final DoctorWatch.Check check;
    Clock clock = Clock.systemUTC();
    Duration interval = Duration.ofMinutes(1);
    int history = 100;
    WatchListener listener = new WatchListener() {};
    final List<WatchThreshold> thresholds = new ArrayList<>();
    Optional<ScheduledExecutorService> executor = Optional.empty();

    DoctorWatchBuilder(DoctorWatch.Check check) {
        this.check = check;
    }

    /**
     * Sets the pause from the end of a round to the start of the next; one minute by default.
     *
     * @throws IllegalArgumentException if it is not positive, or more than 365 days
     */
    public DoctorWatchBuilder interval(Duration pause) {
        if (pause.isNegative() || pause.isZero() || pause.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a pause is between 0 and 365 days, not " + pause);
        }
        interval = pause;
        return this;
    }

    /** Adds an alarm; none by default. Equal ones count once. */
    public DoctorWatchBuilder threshold(WatchThreshold threshold) {
        thresholds.add(threshold);
        return this;
    }

    /**
     * Sets how many rounds are kept; 100 by default. Each holds its whole report.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public DoctorWatchBuilder history(int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException("at least one round: " + rounds);
        }
        history = rounds;
        return this;
    }

    /** Sets who is told, in place of an earlier one; nobody by default. */
    public DoctorWatchBuilder listener(WatchListener told) {
        listener = told;
        return this;
    }

    /** Sets the clock by which rounds are dated, and thresholds measured. */
    public DoctorWatchBuilder clock(Clock other) {
        clock = other;
        return this;
    }

    /** Sets where rounds run; it is never shut down. By default on one daemon thread of the watch's own. */
    public DoctorWatchBuilder executor(ScheduledExecutorService other) {
        executor = Optional.of(other);
        return this;
    }

    /** {@return a watch whose rounds the caller makes, by {@link DoctorWatch#round}; no thread is started} */
    public DoctorWatch build() {
        return new DoctorWatch(this);
    }

    /** {@return a watch whose first round begins now; does not wait for it} */
    public DoctorWatch start() {
        DoctorWatch watch = build();
        watch.scheduled(WatchSchedule.start(watch, interval, executor));
        return watch;
    }
}
