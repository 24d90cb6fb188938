package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * From what was seen to what is wrong: walks the legs as the go command does and asks the rules about each end.
 *
 * <p>A pure function of the examination, so that a saved report can be judged again by newer rules.
 */
public final class Analysis {
    private final Examination examination;
    private final List<Judged> judged = new ArrayList<>();

    private Analysis(Examination examination) {
        this.examination = examination;
    }

    /**
     * A diagnosis and what its rank depends on.
     *
     * @param diagnosis the diagnosis
     * @param layer the layer at which the way ends
     * @param modules how many modules it concerns
     */
    private record Judged(Diagnosis diagnosis, Layer layer, int modules) {}

    /**
     * {@return what is wrong, worst first; among equals the lowest layer, then what concerns the most modules}
     *
     * <p>Never empty if the go command fails at a probe that tells so. No two have the same code and subject.
     */
    public static List<Diagnosis> diagnose(Examination examination) {
        Analysis analysis = new Analysis(examination);
        analysis.judgeEnds();
        List<Diagnosis> diagnoses = new ArrayList<>();
        analysis.judged.stream()
                .sorted(Comparator.comparing((Judged each) -> each.diagnosis().severity())
                        .thenComparing(Judged::layer)
                        .thenComparing(Comparator.comparingInt(Judged::modules).reversed()))
                .forEach(each -> diagnoses.add(each.diagnosis()));
        for (WarningRule rule : WarningRules.ALL) {
            diagnoses.addAll(rule.judge(examination));
        }
        return withoutDuplicates(diagnoses);
    }

    private void judgeEnds() {
        Ends ends = Ends.of(examination);
        Set<String> told = new LinkedHashSet<>();
        for (Ends.Group group : ends.groups()) {
            // One broken place is one cause: what else fails for the same reason is not told twice.
            if (told.add(group.end())) {
                judge(group).ifPresent(judged::add);
            }
        }
    }

    private Optional<Judged> judge(Ends.Group group) {
        Symptom symptom = group.symptoms().get(0);
        return CauseRules.judge(symptom)
                .map(diagnosis -> ranked(diagnosis, group))
                .map(diagnosis -> new Judged(
                        diagnosis, symptom.end().layer(), group.modules().size()));
    }

    private static Diagnosis ranked(Diagnosis diagnosis, Ends.Group group) {
        List<String> evidence = new ArrayList<>(diagnosis.evidence());
        List<String> modules = group.modules();
        if (modules.size() > 1) {
            evidence.add(modules.size() + " modules end here: " + named(modules) + ".");
        }
        return new Diagnosis(
                diagnosis.code(),
                group.weight().severity(diagnosis.severity()),
                diagnosis.title(),
                diagnosis.explanation(),
                evidence,
                diagnosis.subject(),
                firstIs(group.end(), diagnosis.probes()),
                safeFirst(diagnosis.remedies()));
    }

    private static String named(List<String> modules) {
        int shown = Math.min(5, modules.size());
        String names = String.join(", ", modules.subList(0, shown));
        return shown == modules.size() ? names : names + " and " + (modules.size() - shown) + " more";
    }

    private static List<String> firstIs(String end, List<String> probes) {
        return Stream.concat(Stream.of(end), probes.stream()).distinct().toList();
    }

    private static List<Remedy> safeFirst(List<Remedy> remedies) {
        return remedies.stream()
                .sorted(Comparator.comparing(remedy -> remedy.risk() == Remedy.Risk.SECURITY))
                .toList();
    }

    /** The first of a code and subject stays, as it is the worst, and takes over what the others saw. */
    private static List<Diagnosis> withoutDuplicates(List<Diagnosis> diagnoses) {
        Map<List<String>, Diagnosis> kept = new LinkedHashMap<>();
        diagnoses.stream()
                .sorted(Comparator.comparing(Diagnosis::severity))
                .forEach(each -> kept.merge(List.of(each.code(), each.subject()), each, Analysis::merged));
        return List.copyOf(kept.values());
    }

    private static Diagnosis merged(Diagnosis first, Diagnosis second) {
        return new Diagnosis(
                first.code(),
                first.severity(),
                first.title(),
                first.explanation(),
                union(first.evidence(), second.evidence()),
                first.subject(),
                union(first.probes(), second.probes()),
                first.remedies().isEmpty() ? second.remedies() : first.remedies());
    }

    private static List<String> union(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    /** How much an end of a way matters, most first. */
    enum Weight {
        /** The go command fails here and says so. */
        CAUSE,
        /** The go command fails, and this stands in the way as well. */
        HINDRANCE,
        /** The go command works without it. */
        SPARE;

        /** {@return how bad a cause is at such an end} */
        Severity severity(Severity asJudged) {
            return switch (this) {
                case CAUSE -> asJudged;
                case HINDRANCE -> atMost(asJudged, Severity.WARNING);
                case SPARE -> atMost(asJudged, asJudged == Severity.SECURITY ? Severity.WARNING : Severity.NOTE);
            };
        }

        private static Severity atMost(Severity severity, Severity limit) {
            return severity.compareTo(limit) < 0 ? limit : severity;
        }
    }
}
