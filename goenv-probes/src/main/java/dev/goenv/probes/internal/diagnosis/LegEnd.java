package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probe.ProbeResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where the way of a leg ends.
 *
 * @param leg the leg
 * @param kind how it ends
 * @param probe the lowest probe that does not let, the one that was really tried; empty if the leg works, or if nothing is
 *     known of it
 */
record LegEnd(Leg leg, Kind kind, Optional<ProbeRecord> probe) {
    /** The note that stands for an answer where nobody was asked. */
    private static final String UNTOLD = "privacy.untold";

    /** How a leg ends. */
    enum Kind {
        /** The place has what is wanted. */
        WORKS,
        /**
         * The place was reached and says "not found", which lets the go command go on. So it is taken too where a public
         * server was not asked for a private module: it has none.
         */
        NOT_FOUND,
        /** Anything else that makes the go command fail here. */
        FAILS,
        /** It could not be found out. */
        UNKNOWN
    }

    /** {@return where a leg ends, by what its probes found} */
    static LegEnd of(Leg leg, Examination examination) {
        if (leg.kind() == Leg.Kind.OFF) {
            return new LegEnd(leg, Kind.NOT_FOUND, Optional.of(off(examination)));
        }
        List<ProbeRecord> records = leg.probes().stream()
                .flatMap(id -> examination.probe(id).stream())
                .toList();
        if (records.isEmpty()) {
            return new LegEnd(leg, Kind.UNKNOWN, Optional.empty());
        }
        Optional<ProbeRecord> lowest =
                records.stream().filter(record -> !record.outcome().lets()).findFirst();
        Optional<ProbeRecord> untold = records.stream().filter(LegEnd::isUntold).findFirst();
        if (lowest.isEmpty() && untold.isPresent()) {
            return new LegEnd(leg, Kind.NOT_FOUND, untold);
        }
        if (lowest.isEmpty()) {
            return new LegEnd(leg, Kind.WORKS, Optional.empty());
        }
        Optional<ProbeRecord> tried = tried(lowest.get(), examination);
        boolean failed = tried.filter(record -> record.outcome().status() == Outcome.Status.FAILED)
                .isPresent();
        if (!failed) {
            return new LegEnd(leg, Kind.UNKNOWN, tried);
        }
        return new LegEnd(leg, saysNotFound(tried.get()) ? Kind.NOT_FOUND : Kind.FAILS, tried);
    }

    /** {@return the symptom that the rules judge, if the leg ends for a reason that is known} */
    Optional<Symptom> symptom(Examination examination) {
        return kind == Kind.FAILS || kind == Kind.NOT_FOUND
                ? probe.map(end -> new Symptom(leg, end, examination))
                : Optional.empty();
    }

    /** {@return whether the leg ends where goenv does not ask, so that a private module is not told to a public server} */
    boolean untold() {
        return probe.filter(LegEnd::isUntold).isPresent();
    }

    private static boolean isUntold(ProbeRecord record) {
        return record.evidence(Note.class).stream().anyMatch(note -> note.name().equals(UNTOLD));
    }

    /** A skipped probe points to the one in the way; a report may hold a chain of them. */
    private static Optional<ProbeRecord> tried(ProbeRecord record, Examination examination) {
        ProbeRecord end = record;
        for (int i = 0; i < examination.probes().size() && end.outcome() instanceof Outcome.Skipped skipped; i++) {
            Optional<ProbeRecord> below = examination.probe(skipped.blockedBy());
            if (below.isEmpty()) {
                return Optional.empty();
            }
            end = below.get();
        }
        return Optional.of(end);
    }

    private static boolean saysNotFound(ProbeRecord end) {
        List<HttpAnswer> answers = end.evidence(HttpAnswer.class);
        if (answers.isEmpty() || !answers.get(answers.size() - 1).notFound() || hasNoVersion(answers)) {
            return false;
        }
        return switch (end.layer()) {
            case MODULE_PROXY, TOOLCHAIN -> true;
            case CHECKSUM_DATABASE ->
                answers.get(answers.size() - 1).operation().equals("supported");
            case CONFIG, LOCAL, DNS, TCP, HTTP_PROXY, TLS, DIRECT -> false;
        };
    }

    /** A list without a version, and no latest one: the module is there, and the go command looks no further. */
    private static boolean hasNoVersion(List<HttpAnswer> answers) {
        return answers.get(answers.size() - 1).operation().equals("latest")
                && answers.stream().anyMatch(answer -> answer.operation().equals("list") && answer.accepted());
    }

    /** No probe fails at {@code off}; its end is the variable itself. */
    private static ProbeRecord off(Examination examination) {
        return examination
                .probe("config:GOPROXY")
                .orElseGet(() -> new ProbeRecord(
                        "config:GOPROXY",
                        Layer.CONFIG,
                        "GOPROXY",
                        List.of(),
                        List.of(),
                        ProbeResult.of(new Outcome.Failed("module lookup disabled by GOPROXY=off")),
                        Duration.ZERO,
                        Duration.ZERO));
    }
}
