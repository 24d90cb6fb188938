package dev.goenv.probe;

import java.util.List;
import java.util.Objects;

/**
 * What a probe found: how it ended, what it saw, and how long each part took. Immutable.
 *
 * @param outcome how it ended
 * @param evidence what it saw, in the order seen; also of a probe that passed
 * @param phases the parts of its time, those that it can tell apart
 */
public record ProbeResult(Outcome outcome, List<Evidence> evidence, List<Phase> phases) {
    /** Copies the lists. */
    public ProbeResult {
        Objects.requireNonNull(outcome, "outcome");
        evidence = List.copyOf(evidence);
        phases = List.copyOf(phases);
    }

    /** {@return a result without phases} */
    public static ProbeResult of(Outcome outcome, List<? extends Evidence> evidence) {
        return new ProbeResult(outcome, List.copyOf(evidence), List.of());
    }

    /** {@return a result without phases} */
    public static ProbeResult of(Outcome outcome, Evidence... evidence) {
        return new ProbeResult(outcome, List.of(evidence), List.of());
    }
}
