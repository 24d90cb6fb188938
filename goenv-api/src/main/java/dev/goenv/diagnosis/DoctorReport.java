package dev.goenv.diagnosis;

import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeRecord;
import java.util.List;
import java.util.Optional;

/**
 * What a diagnosis came to. Data: the texts, JSON and HTML are made by {@code Reports}.
 *
 * <p>Immutable, without secrets. {@code toString} is the verdict in a line.
 *
 * @param examination what was seen
 * @param diagnoses what it means: first the cause, then what else is worth knowing, worst first
 */
public record DoctorReport(Examination examination, List<Diagnosis> diagnoses) {
    /** Copies the list. */
    public DoctorReport {
        diagnoses = List.copyOf(diagnoses);
    }

    /** The answer in a word. */
    public enum Verdict {
        /** The go command works for what was looked at. */
        FINE,
        /** It works, with something worth knowing. */
        FINE_WITH_WARNINGS,
        /** It fails. */
        PROBLEM,
        /** Too little could be found out. */
        UNKNOWN
    }

    /** {@return the answer in a word} */
    public Verdict verdict() {
        if (cause().isPresent()) {
            return Verdict.PROBLEM;
        }
        if (nothingFoundOut() || !examination.ways().stream().allMatch(this::works)) {
            return Verdict.UNKNOWN;
        }
        return diagnoses.isEmpty() ? Verdict.FINE : Verdict.FINE_WITH_WARNINGS;
    }

    private boolean nothingFoundOut() {
        List<Outcome> outcomes =
                examination.probes().stream().map(ProbeRecord::outcome).toList();
        return outcomes.stream().anyMatch(outcome -> outcome.status() == Outcome.Status.UNKNOWN)
                && outcomes.stream().noneMatch(Outcome::lets);
    }

    /** Whether one of the legs that stand in for each other leads to what is wanted. */
    private boolean works(List<Leg> legs) {
        return legs.stream()
                .filter(leg -> leg.kind() != Leg.Kind.OFF)
                .anyMatch(leg -> leg.probes().stream()
                        .flatMap(id -> examination.probe(id).stream())
                        .allMatch(record -> record.outcome().lets()));
    }

    /** {@return the diagnosis that explains why the go command fails; empty if it does not} */
    public Optional<Diagnosis> cause() {
        return diagnoses.stream()
                .filter(diagnosis -> diagnosis.severity().compareTo(Diagnosis.Severity.ERROR) <= 0)
                .findFirst();
    }

    /** {@return the exit status for a program that reports it: 0 fine, 1 a problem, 2 not known} */
    public int exitCode() {
        return switch (verdict()) {
            case FINE, FINE_WITH_WARNINGS -> 0;
            case PROBLEM -> 1;
            case UNKNOWN -> 2;
        };
    }

    /** {@return the verdict, and the cause if there is one} */
    @Override
    public String toString() {
        return verdict() + cause().map(diagnosis -> ": " + diagnosis).orElse("");
    }
}
