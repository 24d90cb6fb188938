package dev.goenv.probes;

import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Builds a {@link RetryPolicy}, beginning with the defaults. Not safe for several threads. */
public final class RetryPolicyBuilder {
    private static final Duration LONGEST = Duration.ofDays(1);

    int attempts = 3;
    Duration totalTime = Duration.ofSeconds(60);
    Duration firstDelay = Duration.ofMillis(500);
    Duration longestDelay = Duration.ofSeconds(10);
    Duration longestRetryAfter = Duration.ofSeconds(30);
    PassingFailures passing = PassingFailures.defaults();
    RandomGenerator random = new Random();
    Clock clock = Clock.systemUTC();

    RetryPolicyBuilder() {}

    /**
     * Sets how many attempts there are at most, the first included; 3 by default.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public RetryPolicyBuilder attempts(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one attempt: " + most);
        }
        attempts = most;
        return this;
    }

    /**
     * Sets the time after which no attempt begins, counted from the start of the first; 60 s by default.
     *
     * @throws IllegalArgumentException if it is negative, or more than a day
     */
    public RetryPolicyBuilder totalTime(Duration time) {
        totalTime = checked(time);
        return this;
    }

    /**
     * Sets the bound of the random wait after the first attempt, 500 ms by default; it doubles with each further one.
     *
     * @throws IllegalArgumentException if it is negative, or more than a day
     */
    public RetryPolicyBuilder firstDelay(Duration bound) {
        firstDelay = checked(bound);
        return this;
    }

    /**
     * Sets what the bound of the random wait grows to; 10 s by default.
     *
     * @throws IllegalArgumentException if it is negative, or more than a day
     */
    public RetryPolicyBuilder longestDelay(Duration bound) {
        longestDelay = checked(bound);
        return this;
    }

    /**
     * Sets how much of a server's {@code Retry-After} is waited for, 30 s by default; what is more is cut to this.
     *
     * @throws IllegalArgumentException if it is negative, or more than a day
     */
    public RetryPolicyBuilder longestRetryAfter(Duration time) {
        longestRetryAfter = checked(time);
        return this;
    }

    /** Adds a code of a diagnosis that may pass by itself, such as {@code modproxy.not-found} just after a release. */
    public RetryPolicyBuilder passingCode(String code) {
        passing = passing.withCode(code);
        return this;
    }

    /** Adds an HTTP status that may pass by itself. */
    public RetryPolicyBuilder passingStatus(int status) {
        passing = passing.withStatus(status);
        return this;
    }

    /** Sets what the waits are drawn from. */
    public RetryPolicyBuilder random(RandomGenerator generator) {
        random = generator;
        return this;
    }

    /** Sets the clock by which the total time and dates in {@code Retry-After} are measured. */
    public RetryPolicyBuilder clock(Clock other) {
        clock = other;
        return this;
    }

    /** {@return the policy} */
    public RetryPolicy build() {
        return new RetryPolicy(this);
    }

    private static Duration checked(Duration time) {
        if (time.isNegative() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("not a time between 0 and a day: " + time);
        }
        return time;
    }
}
