package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.ProbeRecord;
import java.util.List;
import java.util.Optional;

/**
 * A place where the way of a leg ends: what a rule is asked about.
 *
 * @param leg the leg
 * @param end the lowest probe of the leg that failed; or, where a module proxy says "not found", the one that asked it
 * @param examination everything else that was seen
 */
public record Symptom(Leg leg, ProbeRecord end, Examination examination) {
    /** {@return the evidence of one kind at the end of the way} */
    public <E extends Evidence> List<E> evidence(Class<E> kind) {
        return end.evidence(kind);
    }

    /** {@return the last evidence of one kind at the end of the way} */
    public <E extends Evidence> Optional<E> last(Class<E> kind) {
        List<E> all = end.evidence(kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** {@return the evidence of one kind along the whole leg, lowest first} */
    public <E extends Evidence> List<E> alongLeg(Class<E> kind) {
        return leg.probes().stream()
                .flatMap(id -> examination.probe(id).stream())
                .flatMap(record -> record.evidence(kind).stream())
                .toList();
    }
}
