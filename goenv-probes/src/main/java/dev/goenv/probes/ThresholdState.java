package dev.goenv.probes;

import dev.goenv.diagnosis.DoctorReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One threshold of a watch, and how near it is. Used under the lock of the watch. */
final class ThresholdState {
    private final WatchThreshold threshold;
    private boolean raised;
    private int failures;
    private Optional<Instant> slowSince = Optional.empty();

    ThresholdState(WatchThreshold threshold) {
        this.threshold = threshold;
    }

    WatchThreshold threshold() {
        return threshold;
    }

    boolean raised() {
        return raised;
    }

    /** {@return what a round changes, if it does} */
    Optional<WatchEvent> after(WatchRound round) {
        boolean before = raised;
        round.report().ifPresent(report -> raised = isCrossed(report, round.start()));
        if (raised == before) {
            return Optional.empty();
        }
        String message = raised
                ? threshold + ": " + round.report().map(DoctorReport::toString).orElse("")
                : "no longer " + threshold;
        WatchEvent.Kind kind = raised ? WatchEvent.Kind.RAISED : WatchEvent.Kind.CLEARED;
        return Optional.of(new WatchEvent(kind, threshold, round.start(), message));
    }

    private boolean isCrossed(DoctorReport report, Instant start) {
        if (threshold instanceof WatchThreshold.FailingInARow failing) {
            failures = switch (report.verdict()) {
                case FINE, FINE_WITH_WARNINGS -> 0;
                case PROBLEM -> Math.min(failures + 1, failing.rounds());
                case UNKNOWN -> failures;
            };
            // Once raised it takes a good round to clear, and a bad one changes nothing.
            return failures >= failing.rounds();
        }
        WatchThreshold.SlowerThan slower = (WatchThreshold.SlowerThan) threshold;
        if (report.examination().elapsed().compareTo(slower.limit()) <= 0) {
            slowSince = Optional.empty();
            return false;
        }
        Instant since = slowSince.orElse(start);
        slowSince = Optional.of(since);
        return Duration.between(since, start).compareTo(slower.during()) >= 0;
    }
}
