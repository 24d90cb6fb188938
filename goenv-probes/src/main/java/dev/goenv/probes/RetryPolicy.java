package dev.goenv.probes;

import dev.goenv.diagnosis.DoctorReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/**
 * Whether a failure is worth another attempt, and when: the go command itself never tries again.
 *
 * <pre>{@code
 * GoDoctor doctor = GoDoctor.builder().build();
 * RetryPolicy policy = RetryPolicy.defaults();
 * DoctorReport report = policy.diagnose(doctor::diagnose, Sleeper.real());
 * }</pre>
 *
 * <p>What passes by itself: timeouts, resets, truncated answers, the HTTP statuses 408, 425, 429, 500, 502, 503 and 504, and
 * what could not be found out. What does not: everything else, and above all what may be an attack. A server's
 * {@code Retry-After} is waited for; otherwise the wait is random between zero and a bound that doubles with each attempt, so
 * that many machines do not come back at once.
 *
 * <p>By default three attempts within 60 s, 500 ms and 10 s as first and largest bound, and up to 30 s of what a server asks
 * for. Immutable; safe for several threads, if the random generator is, as the default one.
 */
public final class RetryPolicy {
    private final Backoff backoff;
    private final Duration longestRetryAfter;
    private final PassingFailures passing;
    private final Clock clock;

    RetryPolicy(RetryPolicyBuilder builder) {
        backoff = new Backoff(
                builder.attempts, builder.totalTime, builder.firstDelay, builder.longestDelay, builder.random);
        longestRetryAfter = builder.longestRetryAfter;
        passing = builder.passing;
        clock = builder.clock;
    }

    /** {@return the policy described above} */
    public static RetryPolicy defaults() {
        return builder().build();
    }

    /** {@return a builder that begins with the defaults} */
    public static RetryPolicyBuilder builder() {
        return new RetryPolicyBuilder();
    }

    /** {@return whether the failure that a report tells of may pass by itself; false if there is none} */
    public boolean isPassing(DoctorReport report) {
        return passing.isPassing(report);
    }

    /**
     * {@return how long to wait before the next attempt; empty if there shall be none}
     *
     * @param attempt how many attempts were made, counted from 1
     * @param report what the last one came to
     * @throws IllegalArgumentException if a failure may pass and {@code attempt} is less than 1
     */
    public Optional<Duration> delayAfter(int attempt, DoctorReport report) {
        return delayAfter(attempt, Duration.ZERO, report);
    }

    /**
     * {@return how long to wait before the next attempt; empty if there shall be none, also since it would begin after the
     * total time}
     *
     * @param attempt how many attempts were made, counted from 1
     * @param elapsed how long they took, waits included
     * @param report what the last one came to
     * @throws IllegalArgumentException if a failure may pass and {@code attempt} is less than 1
     */
    public Optional<Duration> delayAfter(int attempt, Duration elapsed, DoctorReport report) {
        if (!isPassing(report)) {
            return Optional.empty();
        }
        Duration asked = RetryAfter.of(report, clock.instant()).orElse(Duration.ZERO);
        return backoff.delay(attempt, elapsed, asked.compareTo(longestRetryAfter) < 0 ? asked : longestRetryAfter);
    }

    /**
     * Diagnoses, and again as long as the failure may pass by itself. Blocks, and calls both on the thread of the caller.
     *
     * @param diagnosis the diagnosis
     * @param sleeper waits
     * @return the last report
     * @throws InterruptedException if the thread was interrupted; there is no other attempt then
     * @throws Exception what the diagnosis throws; that is not tried again
     */
    public DoctorReport diagnose(Callable<DoctorReport> diagnosis, Sleeper sleeper) throws Exception {
        Instant start = clock.instant();
        for (int attempt = 1; ; attempt++) {
            DoctorReport report = attempt(diagnosis);
            Optional<Duration> delay = delayAfter(attempt, elapsedSince(start), report);
            if (delay.isEmpty()) {
                return report;
            }
            sleeper.sleep(delay.get());
        }
    }

    /**
     * Does something, and again as long as that may help. Blocks, and calls everything on the thread of the caller.
     *
     * @param task what to do
     * @param again whether a result is worth another attempt
     * @param passes whether an exception is; never asked about an interrupt
     * @param sleeper waits
     * @return the last result
     * @throws InterruptedException if the thread was interrupted; there is no other attempt then
     * @throws Exception what the last attempt threw
     */
    public <T> T call(
            Callable<T> task, Predicate<? super T> again, Predicate<? super Exception> passes, Sleeper sleeper)
            throws Exception {
        Instant start = clock.instant();
        for (int attempt = 1; ; attempt++) {
            Optional<Duration> delay;
            try {
                T result = attempt(task);
                delay = again.test(result)
                        ? backoff.delay(attempt, elapsedSince(start), Duration.ZERO)
                        : Optional.empty();
                if (delay.isEmpty()) {
                    return result;
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                // An exception of a call that was interrupted, such as ClosedByInterruptException, leaves the mark.
                boolean worth = !Thread.currentThread().isInterrupted() && passes.test(e);
                delay = worth ? backoff.delay(attempt, elapsedSince(start), Duration.ZERO) : Optional.empty();
                if (delay.isEmpty()) {
                    throw e;
                }
            }
            sleeper.sleep(delay.get());
        }
    }

    private static <T> T attempt(Callable<T> task) throws Exception {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before an attempt");
        }
        return task.call();
    }

    private Duration elapsedSince(Instant start) {
        return Duration.between(start, clock.instant());
    }
}
