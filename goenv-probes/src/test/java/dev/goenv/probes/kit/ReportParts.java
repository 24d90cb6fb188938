package dev.goenv.probes.kit;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.VariableFact;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Phase;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probe.ProbeResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts a report together in a few lines: each probe begins where the one it depends on ends. Not thread-safe. */
public final class ReportParts {
    private final List<VariableFact> environment = new ArrayList<>();
    private final List<Leg> legs = new ArrayList<>();
    private final List<ProbeRecord> probes = new ArrayList<>();
    private final List<Diagnosis> diagnoses = new ArrayList<>();
    private final List<String> notChecked = new ArrayList<>();
    private String system = "linux";

    /** Sets the operating system; {@code linux} if this is not called. */
    public ReportParts system(String goos) {
        system = goos;
        return this;
    }

    /** Adds a variable. */
    public ReportParts variable(VariableFact fact) {
        environment.add(fact);
        return this;
    }

    /** Adds a leg. */
    public ReportParts leg(Leg leg) {
        legs.add(leg);
        return this;
    }

    /** Adds a diagnosis. */
    public ReportParts diagnosis(Diagnosis diagnosis) {
        diagnoses.add(diagnosis);
        return this;
    }

    /** Adds a sentence on what was left out. */
    public ReportParts notChecked(String sentence) {
        notChecked.add(sentence);
        return this;
    }

    /** Adds a probe that was tried. */
    public ReportParts probe(
            String id, Layer layer, String dependency, long millis, Outcome outcome, Evidence... evidence) {
        return probe(id, layer, dependency, millis, List.of(), outcome, evidence);
    }

    /** Adds a probe that was tried, with the parts of its time. */
    public ReportParts probe(
            String id,
            Layer layer,
            String dependency,
            long millis,
            List<Phase> phases,
            Outcome outcome,
            Evidence... evidence) {
        String subject = id.substring(id.indexOf(':') + 1);
        Duration start = probes.stream()
                .filter(record -> record.id().equals(dependency))
                .map(record -> record.start().plus(record.time()))
                .findFirst()
                .orElse(Duration.ZERO);
        boolean local = layer == Layer.CONFIG || layer == Layer.LOCAL;
        probes.add(new ProbeRecord(
                id,
                layer,
                subject,
                dependency.isEmpty() ? List.of() : List.of(dependency),
                local ? List.of() : List.of(host(subject)),
                new ProbeResult(outcome, List.of(evidence), phases),
                start,
                Duration.ofMillis(millis)));
        return this;
    }

    /** Adds a probe that was not reached. */
    public ReportParts skipped(String id, Layer layer, String dependency, String blockedBy) {
        return probe(id, layer, dependency, 0, new Outcome.Skipped(blockedBy));
    }

    /** {@return the report} */
    public DoctorReport report(long elapsedMillis) {
        Examination examination = new Examination(
                Instant.parse("2026-07-01T12:00:00Z"),
                Duration.ofMillis(elapsedMillis),
                system,
                environment,
                legs,
                probes,
                notChecked);
        return new DoctorReport(examination, diagnoses);
    }

    /** {@return a part of a probe's time} */
    public static Phase phase(String name, long start, long millis) {
        return new Phase(name, Duration.ofMillis(start), Duration.ofMillis(millis));
    }

    private static String host(String subject) {
        String place = subject.contains(">") ? subject.substring(0, subject.indexOf('>')) : subject;
        String bare = place.replaceFirst("^https?://", "").split("[/!]", 2)[0];
        return bare.replaceFirst(":[0-9]+$", "");
    }
}
