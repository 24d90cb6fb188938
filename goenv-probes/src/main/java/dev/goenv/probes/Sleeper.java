package dev.goenv.probes;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits between attempts. The seam by which tests, and programs with a scheduler of their own, do without. */
@FunctionalInterface
public interface Sleeper {
    /**
     * Waits.
     *
     * @throws InterruptedException if the thread was interrupted
     */
    void sleep(Duration time) throws InterruptedException;

    /** {@return one that really waits, on the thread of the caller} */
    static Sleeper real() {
        CountDownLatch never = new CountDownLatch(1);
        return time -> {
            if (never.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("nobody counts down");
            }
        };
    }
}
