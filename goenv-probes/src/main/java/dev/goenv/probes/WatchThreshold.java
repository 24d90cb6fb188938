package dev.goenv.probes;

import java.time.Duration;

/** When a {@link DoctorWatch} raises an alarm. Immutable; printed, it is what the alarm is called. */
public sealed interface WatchThreshold {
    /**
     * The go command failed in so many rounds in a row. A round of which nothing could be found out does not count, neither for
     * nor against.
     *
     * @param rounds how many, at least 1
     */
    record FailingInARow(int rounds) implements WatchThreshold {
        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public FailingInARow {
            if (rounds < 1) {
                throw new IllegalArgumentException("at least one round: " + rounds);
            }
        }

        @Override
        public String toString() {
            return rounds == 1 ? "failing" : "failing " + rounds + " times in a row";
        }
    }

    /**
     * Every diagnosis since some time has taken too long.
     *
     * @param limit how long one may take
     * @param during for how long they have to be slower; zero for a single round
     */
    record SlowerThan(Duration limit, Duration during) implements WatchThreshold {
        /**
         * Checks the times.
         *
         * @throws IllegalArgumentException if one is negative
         */
        public SlowerThan {
            if (limit.isNegative() || during.isNegative()) {
                throw new IllegalArgumentException("negative time: " + limit + ", " + during);
            }
        }

        @Override
        public String toString() {
            return "slower than " + limit.toMillis() + " ms"
                    + (during.isZero() ? "" : " for " + during.toSeconds() + " s");
        }
    }
}
