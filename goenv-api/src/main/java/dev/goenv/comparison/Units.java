package dev.goenv.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Figures with their units. */
final class Units {
    private static final int STEP = 1000;
    private static final long MICROS_PER_MILLI = 1000;
    private static final long LONG_MILLIS = 10_000;

    private Units() {}

    /** {@return a rate: {@code 950 B/s}, {@code 1.5 MB/s}, {@code 120 MB/s}} */
    static String rate(double bytesPerSecond) {
        double left = bytesPerSecond;
        String unit = "B/s";
        for (String larger : new String[] {"kB/s", "MB/s", "GB/s"}) {
            if (left < STEP) {
                break;
            }
            left /= STEP;
            unit = larger;
        }
        return short3(left) + " " + unit;
    }

    /** {@return a time: {@code 0.8 ms}, {@code 120 ms}, {@code 12.5 s}} */
    static String time(Duration time) {
        double millis = time.toNanos() / (double) Duration.ofMillis(1).toNanos();
        return millis < LONG_MILLIS ? short3(millis) + " ms" : short3(millis / MICROS_PER_MILLI) + " s";
    }

    /** Two digits if there is but one before the point, else none behind it. */
    private static String short3(double value) {
        int behind = value < 10 ? 1 : 0;
        return new BigDecimal(value)
                .setScale(behind, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
