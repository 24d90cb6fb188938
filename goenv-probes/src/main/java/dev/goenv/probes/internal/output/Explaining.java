package dev.goenv.probes.internal.output;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.env.GoEnv;
import dev.goenv.output.Confidence;
import dev.goenv.output.Explanation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** From failures to causes: asks every rule about every failure, and ranks what they say. */
public final class Explaining {
    private static final int LEAST_WEIGHT = 10;
    private static final int MOST = 50;

    /** An examination of which nothing is known. */
    public static final Examination NOTHING_KNOWN =
            new Examination(Instant.EPOCH, Duration.ZERO, "linux", List.of(), List.of(), List.of(), List.of());

    private final Knowledge knowledge;

    /**
     * Makes one for an environment.
     *
     * @param env the environment that the go command ran in, if it is known
     * @param facts the same as an examination without probes
     */
    public Explaining(Optional<GoEnv> env, Examination facts) {
        knowledge = new Knowledge(env, facts);
    }

    /** A rule, its weight for a failure, and the phrase that gave it. */
    private record Candidate(OutputRule rule, int weight, String phrase) {}

    private record Ranked(Explanation explanation, int weight) {}

    /** {@return the causes, the likeliest first; at most one of a code and subject} */
    public List<Explanation> explain(Failures failures) {
        List<Ranked> all = new ArrayList<>();
        for (Failures.Told told : failures.told()) {
            all.addAll(explain(told));
        }
        all.sort(Comparator.comparingInt(Ranked::weight).reversed());
        Map<List<String>, Explanation> first = new LinkedHashMap<>();
        for (Ranked each : all) {
            Diagnosis diagnosis = each.explanation().diagnosis();
            first.putIfAbsent(List.of(diagnosis.code(), diagnosis.subject()), each.explanation());
        }
        return first.values().stream().limit(MOST).toList();
    }

    private List<Ranked> explain(Failures.Told told) {
        Case each = new Case(told.message(), knowledge);
        List<Candidate> candidates = candidates(each);
        List<Ranked> ranked = new ArrayList<>();
        for (Candidate candidate : candidates) {
            List<Candidate> others = candidates.stream()
                    .filter(other -> !other.equals(candidate))
                    .toList();
            Explanation explanation = new Explanation(
                    diagnosis(candidate, each),
                    confidence(candidate, candidates),
                    told.failure(),
                    told.message().excerpt(candidate.phrase()),
                    others.stream().map(other -> other.rule().code()).toList(),
                    Stream.concat(Stream.of(candidate), others.stream())
                            .map(one -> Filled.in(one.rule().apart(), each))
                            .filter(text -> !text.isEmpty() && !others.isEmpty())
                            .distinct()
                            .toList());
            ranked.add(new Ranked(explanation, candidate.weight()));
        }
        return ranked;
    }

    private static List<Candidate> candidates(Case each) {
        List<Candidate> candidates = new ArrayList<>();
        for (OutputRule rule : OutputRules.ALL) {
            rule.phrases().stream()
                    .filter(phrase -> each.says(phrase.words()))
                    .map(phrase -> new Candidate(
                            rule,
                            phrase.weight().applyAsInt(each),
                            phrase.place().apply(each)))
                    .max(Comparator.comparingInt(Candidate::weight))
                    .filter(candidate -> candidate.weight() >= LEAST_WEIGHT)
                    .ifPresent(candidates::add);
        }
        candidates.sort(Comparator.comparingInt(Candidate::weight).reversed());
        return candidates;
    }

    private static Confidence confidence(Candidate candidate, List<Candidate> all) {
        int next = all.size() < 2 ? 0 : all.get(1).weight();
        if (!candidate.equals(all.get(0))) {
            return Confidence.POSSIBLE;
        }
        if (candidate.weight() >= 85 && next < 45) {
            return Confidence.CERTAIN;
        }
        return candidate.weight() - next >= 15 || candidate.weight() >= 80 ? Confidence.LIKELY : Confidence.POSSIBLE;
    }

    private Diagnosis diagnosis(Candidate candidate, Case each) {
        OutputRule rule = candidate.rule();
        List<Remedy> remedies = rule.fixes().stream()
                .flatMap(fix -> fix.apply(each, Fixes.of(each)).stream())
                .toList();
        Origins origins = new Origins(rule.code(), each);
        List<String> evidence = new ArrayList<>();
        evidence.add("line " + each.message().lines().get(0).number() + ": "
                + each.message().excerpt(candidate.phrase()).text());
        evidence.addAll(origins.sentences());
        return new Diagnosis(
                rule.code(),
                rule.severity(),
                Filled.in(rule.title(), each) + origins.suffix(),
                Filled.in(rule.explanation(), each),
                evidence,
                each.facts().hostName().or(() -> each.facts().module()).orElse(""),
                List.of(),
                remedies);
    }
}
