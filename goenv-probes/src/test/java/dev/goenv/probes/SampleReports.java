package dev.goenv.probes;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Examination;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probe.ProbeResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports as a diagnosis would make them. */
final class SampleReports {
    static final String PROXY = "modproxy:https://proxy.test!example.com/m";

    private SampleReports() {}

    static DoctorReport report(Duration elapsed, List<ProbeRecord> probes, List<Diagnosis> diagnoses) {
        return new DoctorReport(
                new Examination(Instant.EPOCH, elapsed, "linux", List.of(), List.of(), probes, List.of()), diagnoses);
    }

    static DoctorReport fine() {
        return fine(Duration.ofMillis(100));
    }

    static DoctorReport fine(Duration elapsed) {
        return report(elapsed, List.of(probe("dns:h.test", Layer.DNS, new Outcome.Passed("found"))), List.of());
    }

    static DoctorReport unknown() {
        return report(
                Duration.ofMillis(100),
                List.of(probe("dns:h.test", Layer.DNS, new Outcome.Unknown("the run was cancelled"))),
                List.of());
    }

    static DoctorReport problem(String code) {
        return problem(Diagnosis.Severity.ERROR, code);
    }

    static DoctorReport problem(Diagnosis.Severity severity, String code) {
        return report(
                Duration.ofMillis(100),
                List.of(probe("dns:h.test", Layer.DNS, new Outcome.Failed("no"))),
                List.of(diagnosis(severity, code, "dns:h.test")));
    }

    static DoctorReport answered(String code, HttpAnswer answer) {
        ProbeRecord probe = new ProbeRecord(
                PROXY,
                Layer.MODULE_PROXY,
                "subject",
                List.of(),
                List.of(),
                ProbeResult.of(new Outcome.Failed("no"), answer),
                Duration.ZERO,
                Duration.ofMillis(7));
        return report(
                Duration.ofMillis(100), List.of(probe), List.of(diagnosis(Diagnosis.Severity.ERROR, code, PROXY)));
    }

    static HttpAnswer answer(HttpAnswer.Result result, int status, Map<String, String> headers) {
        return answer(result, status, headers, Optional.empty());
    }

    static HttpAnswer answer(
            HttpAnswer.Result result, int status, Map<String, String> headers, Optional<Duration> clockOffset) {
        return new HttpAnswer(
                "list",
                "https://proxy.test/example.com/m/@v/list",
                result,
                status,
                headers,
                "",
                0,
                Optional.empty(),
                "",
                List.of(),
                false,
                Optional.empty(),
                clockOffset,
                Duration.ofMillis(7));
    }

    static Diagnosis diagnosis(Diagnosis.Severity severity, String code, String probe) {
        return new Diagnosis(code, severity, "title of " + code, "", List.of(), "h.test", List.of(probe), List.of());
    }

    static ProbeRecord probe(String id, Layer layer, Outcome outcome) {
        return new ProbeRecord(
                id,
                layer,
                "subject",
                List.of(),
                List.of(),
                ProbeResult.of(outcome),
                Duration.ZERO,
                Duration.ofMillis(7));
    }
}
