package dev.goenv.probe;

import java.time.Duration;
import java.util.List;

/**
 * A probe that was part of a run, and its result. What a report holds of a probe.
 *
 * @param id the probe's {@link Probe#id()}
 * @param layer its layer
 * @param subject what it looked at
 * @param dependencies the ids of the probes it depended on
 * @param contacts the hosts it sent something to
 * @param result what it found
 * @param start when it began, counted from the start of the run; zero if it was not tried
 * @param time how long it took; zero if it was not tried
 */
public record ProbeRecord(
        String id,
        Layer layer,
        String subject,
        List<String> dependencies,
        List<String> contacts,
        ProbeResult result,
        Duration start,
        Duration time) {
    /** Copies the lists. */
    public ProbeRecord {
        dependencies = List.copyOf(dependencies);
        contacts = List.copyOf(contacts);
    }

    /** {@return how the probe ended} */
    public Outcome outcome() {
        return result.outcome();
    }

    /** {@return the evidence of one kind} */
    public <E extends Evidence> List<E> evidence(Class<E> kind) {
        return result.evidence().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** {@return layer, subject and outcome in one line} */
    @Override
    public String toString() {
        return layer.title() + " " + subject + ": " + result.outcome().status() + " "
                + result.outcome().message();
    }
}
