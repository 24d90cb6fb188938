package dev.goenv.probes;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.probe.HttpAnswer;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which failures may pass by themselves.
 *
 * <p>Where a server answered with an error, its status decides, for one code stands for several of them; else how its answer
 * ended, or the code of the cause.
 *
 * @param always codes of diagnoses that a caller named: they count whatever the status
 * @param statuses HTTP statuses
 */
record PassingFailures(Set<String> always, Set<Integer> statuses) {
    private static final Set<String> CODES = Set.of(
            "dns.servfail",
            "dns.timeout",
            "tcp.blackhole",
            "tcp.reset",
            "tcp.closed-no-response",
            "tcp.silence",
            "tls.handshake-timeout",
            "tls.handshake-cut",
            "proxy.unreachable",
            "proxy.upstream-failed",
            "modproxy.rate-limited",
            "modproxy.server-error",
            "modproxy.truncated",
            "modproxy.stalled",
            "sumdb.unreachable",
            "vcs.unreachable",
            "vanity.unreachable");

    private static final Set<HttpAnswer.Result> RESULTS = EnumSet.of(
            HttpAnswer.Result.TRUNCATED,
            HttpAnswer.Result.RESET,
            HttpAnswer.Result.CLOSED,
            HttpAnswer.Result.TIMEOUT,
            HttpAnswer.Result.STALLED);

    PassingFailures {
        always = Set.copyOf(always);
        statuses = Set.copyOf(statuses);
    }

    static PassingFailures defaults() {
        return new PassingFailures(Set.of(), Set.of(408, 425, 429, 500, 502, 503, 504));
    }

    PassingFailures withCode(String code) {
        Set<String> more = new HashSet<>(always);
        more.add(code);
        return new PassingFailures(more, statuses);
    }

    PassingFailures withStatus(int status) {
        Set<Integer> more = new HashSet<>(statuses);
        more.add(status);
        return new PassingFailures(always, more);
    }

    boolean isPassing(DoctorReport report) {
        return switch (report.verdict()) {
            case FINE, FINE_WITH_WARNINGS -> false;
            case UNKNOWN -> true;
            case PROBLEM ->
                report.cause().filter(cause -> isPassing(cause, report)).isPresent();
        };
    }

    private boolean isPassing(Diagnosis cause, DoctorReport report) {
        if (cause.severity() == Diagnosis.Severity.SECURITY) {
            return false;
        }
        if (always.contains(cause.code())) {
            return true;
        }
        Optional<HttpAnswer> answer = lastAnswer(cause, report);
        boolean refused = answer.filter(last -> last.result() == HttpAnswer.Result.ANSWERED && last.status() >= 400)
                .isPresent();
        boolean broken = answer.filter(last -> RESULTS.contains(last.result())).isPresent();
        return refused ? statuses.contains(answer.get().status()) : broken || CODES.contains(cause.code());
    }

    /** {@return the answer at which the way ends, if it is one of HTTP} */
    static Optional<HttpAnswer> lastAnswer(Diagnosis cause, DoctorReport report) {
        List<HttpAnswer> answers = cause.probes().stream()
                .limit(1)
                .flatMap(id -> report.examination().probe(id).stream())
                .flatMap(record -> record.evidence(HttpAnswer.class).stream())
                .toList();
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(answers.size() - 1));
    }
}
