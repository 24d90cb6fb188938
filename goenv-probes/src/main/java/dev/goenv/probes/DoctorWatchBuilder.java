package dev.goenv.probes;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/** Builds a {@link DoctorWatch}. Not safe for several threads. */
public final class DoctorWatchBuilder {
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
     * Sets the pause between two rounds; one minute by default.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public DoctorWatchBuilder interval(Duration pause) {
        if (pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException("not a positive time: " + pause);
        }
        interval = pause;
        return this;
    }

    /** Adds an alarm. */
    public DoctorWatchBuilder threshold(WatchThreshold threshold) {
        thresholds.add(threshold);
        return this;
    }

    /**
     * Sets how many rounds are kept.
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

    /** Sets who is told. */
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

    /** {@return a watch whose rounds the caller makes} */
    public DoctorWatch build() {
        return new DoctorWatch(this);
    }

    /** {@return a watch whose rounds begin now} */
    public DoctorWatch start() {
        DoctorWatch watch = build();
        watch.scheduled(WatchSchedule.start(watch, interval, executor));
        return watch;
    }
}
