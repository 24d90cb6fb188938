package dev.goenv.probes;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Exponential backoff with full jitter: a random wait between zero and a bound that doubles with each attempt.
 *
 * @param attempts how many attempts there are at most
 * @param totalTime after which none begins
 * @param first the bound after the first attempt
 * @param longest what the bound grows to
 * @param random what the waits are drawn from
 */
record Backoff(int attempts, Duration totalTime, Duration first, Duration longest, RandomGenerator random) {
    /**
     * {@return how long to wait; empty if the attempts are used up, or the next would begin too late}
     *
     * @param attempt how many attempts were made, counted from 1
     * @param atLeast what somebody else asks to wait
     */
    Optional<Duration> delay(int attempt, Duration elapsed, Duration atLeast) {
        if (attempt < 1) {
            throw new IllegalArgumentException("attempts are counted from 1: " + attempt);
        }
        Duration jittered = Duration.ofNanos(random.nextLong(bound(attempt).toNanos() + 1));
        Duration delay = jittered.compareTo(atLeast) < 0 ? atLeast : jittered;
        boolean inTime = elapsed.plus(delay).compareTo(totalTime) <= 0;
        return attempt < attempts && inTime ? Optional.of(delay) : Optional.empty();
    }

    private Duration bound(int attempt) {
        Duration bound = first;
        // A bound of zero would never grow.
        for (int i = 1; i < attempt && !bound.isZero() && bound.compareTo(longest) < 0; i++) {
            bound = bound.multipliedBy(2);
        }
        return bound.compareTo(longest) < 0 ? bound : longest;
    }
}
