package dev.goenv.probes.internal.connect;

import java.time.Duration;
import java.util.Locale;

/** Times in the sentences of probes. */
final class Limits {
    private static final int SECOND = 1000;

    private Limits() {}

    /** {@return a time, such as {@code 700 ms}, {@code 2 s} or {@code 2.5 s}} */
    static String text(Duration time) {
        long millis = time.toMillis();
        if (millis < SECOND) {
            return millis + " ms";
        }
        String seconds = String.format(Locale.ROOT, "%.1f", millis / (double) SECOND);
        return (seconds.endsWith(".0") ? seconds.substring(0, seconds.length() - 2) : seconds) + " s";
    }
}
