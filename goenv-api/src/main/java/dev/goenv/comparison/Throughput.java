package dev.goenv.comparison;

import java.time.Duration;

/**
 * How fast a body came.
 *
 * @param bytes how many bytes were read
 * @param time how long that took, from the first byte to the last
 */
public record Throughput(long bytes, Duration time) {
    private static final double NANOS = 1e9;

    /**
     * Checks that it was measured.
     *
     * @throws IllegalArgumentException if nothing was read, or in no time
     */
    public Throughput {
        if (bytes <= 0 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("no throughput: " + bytes + " bytes in " + time);
        }
    }

    /** {@return the rate, in bytes a second} */
    public double bytesPerSecond() {
        return bytes * NANOS / time.toNanos();
    }

    /** {@return how long so many bytes would take} */
    public Duration timeFor(long wantedBytes) {
        return Duration.ofNanos((long) (wantedBytes * NANOS / bytesPerSecond()));
    }

    /** {@return the rate with a decimal unit: {@code 950 B/s}, {@code 1.5 MB/s}} */
    @Override
    public String toString() {
        return Units.rate(bytesPerSecond());
    }
}
