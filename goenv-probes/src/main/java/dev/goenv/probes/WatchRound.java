package dev.goenv.probes;

import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.secret.Redaction;
import java.time.Instant;
import java.util.Optional;

/**
 * One round of a {@link DoctorWatch}. Immutable.
 *
 * @param start when it began
 * @param report what it came to; empty if the check itself broke
 * @param problem why there is no report, redacted
 */
public record WatchRound(Instant start, Optional<DoctorReport> report, Optional<String> problem) {
    /** Removes secrets. */
    public WatchRound {
        problem = problem.map(Redaction::redact);
    }

    /** {@return when it was, and the verdict} */
    @Override
    public String toString() {
        return start + " " + report.map(DoctorReport::toString).orElse("no report")
                + problem.map(why -> ": " + why).orElse("");
    }
}
