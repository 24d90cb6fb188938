package dev.goenv.examples.ci;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.probes.GoDoctor;
import dev.goenv.probes.RetryPolicy;
import dev.goenv.probes.Sleeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A diagnosis, repeated as long as what was found may pass by itself.
 *
 * @param report what the last attempt came to
 * @param failed what each attempt before it came to, a line each
 */
record Attempts(DoctorReport report, List<String> failed) {
    Attempts {
        failed = List.copyOf(failed);
    }

    /** Diagnoses; tells of each attempt that is followed by another. */
    static Attempts make(GoDoctor doctor, Options options, Sleeper sleeper, Consumer<String> told)
            throws InterruptedException {
        RetryPolicy policy = RetryPolicy.builder()
                .attempts(options.attempts())
                .totalTime(options.retryFor())
                .build();
        List<String> failed = new ArrayList<>();
        long start = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            DoctorReport report = doctor.diagnose();
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            Optional<Duration> delay = policy.delayAfter(attempt, elapsed, report);
            if (delay.isEmpty()) {
                return new Attempts(report, failed);
            }
            String line = "Attempt " + attempt + " of " + options.attempts() + ": " + outcome(report)
                    + "; that may pass, next attempt in " + seconds(delay.get()) + " s";
            failed.add(line);
            told.accept(line);
            sleeper.sleep(delay.get());
        }
    }

    private static String outcome(DoctorReport report) {
        // The code and no more: what a report tells may be for few eyes, and is redacted as a whole.
        return report.cause().map(Diagnosis::code).orElse("not found out");
    }

    private static String seconds(Duration delay) {
        return String.format(Locale.ROOT, "%.1f", delay.toMillis() / 1000.0);
    }

    /** {@return how many there were} */
    int count() {
        return failed.size() + 1;
    }

    /** {@return a sentence about attempts that were needed; empty if the first one counts} */
    Optional<String> sentence() {
        if (failed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                report.exitCode() == 0
                        ? "Fine only at attempt " + count() + ": what failed before passed by itself."
                        : "No better after " + count() + " attempts.");
    }

    /** {@return the same with another report, such as a redacted one} */
    Attempts with(DoctorReport other) {
        return new Attempts(other, failed);
    }
}
