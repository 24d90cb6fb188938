package dev.goenv.probes.internal.report;

import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeRecord;
import java.util.List;
import java.util.Optional;

/**
 * What the probes of a leg saw of it, whether or not the go command comes there.
 *
 * @param kind what that is, in a word
 * @param end the lowest probe of the leg that does not let; empty if the leg works, or nothing is known of it
 */
record LegSight(Kind kind, Optional<ProbeRecord> end) {
    /** What can be seen of a leg. */
    enum Kind {
        /** The place has what is wanted. */
        WORKS,
        /** The place says that it does not have it. */
        NOT_THERE,
        /** Something else is in the way. */
        FAILS,
        /** It could not be found out. */
        UNKNOWN,
        /** Nobody is to be asked. */
        OFF
    }

    /** {@return what was seen of a leg} */
    static LegSight of(Leg leg, Examination examination) {
        if (leg.kind() == Leg.Kind.OFF) {
            return new LegSight(Kind.OFF, Optional.empty());
        }
        List<ProbeRecord> records = leg.probes().stream()
                .flatMap(id -> examination.probe(id).stream())
                .toList();
        Optional<ProbeRecord> end =
                records.stream().filter(record -> !record.outcome().lets()).findFirst();
        if (end.isEmpty()) {
            return new LegSight(records.isEmpty() ? Kind.UNKNOWN : Kind.WORKS, Optional.empty());
        }
        return new LegSight(kind(end.get(), examination), end);
    }

    private static Kind kind(ProbeRecord end, Examination examination) {
        if (end.outcome() instanceof Outcome.Skipped skipped) {
            boolean known = examination
                    .probe(skipped.blockedBy())
                    .filter(below -> below.outcome().status() == Outcome.Status.FAILED)
                    .isPresent();
            return known ? Kind.FAILS : Kind.UNKNOWN;
        }
        if (end.outcome().status() == Outcome.Status.UNKNOWN) {
            return Kind.UNKNOWN;
        }
        return saysNotFound(end) ? Kind.NOT_THERE : Kind.FAILS;
    }

    /** As the go command sees it: 404 and 410, and for the checksum database only whether a proxy stands in for it. */
    private static boolean saysNotFound(ProbeRecord end) {
        List<HttpAnswer> answers = end.evidence(HttpAnswer.class);
        if (answers.isEmpty() || !answers.get(answers.size() - 1).notFound()) {
            return false;
        }
        return switch (end.layer()) {
            case MODULE_PROXY, TOOLCHAIN -> true;
            case CHECKSUM_DATABASE ->
                answers.get(answers.size() - 1).operation().equals("supported");
            case CONFIG, LOCAL, DNS, TCP, HTTP_PROXY, TLS, DIRECT -> false;
        };
    }
}
