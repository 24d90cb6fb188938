package dev.goenv.probes;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The state of a watch in the text format of OpenMetrics 1.0 (github.com/prometheus/OpenMetrics, specification of version 1.0.0).
 *
 * <p>Of metadata the type comes first, then the unit, which is the end of the name, then the help. A set of states has one
 * sample for each, and the state in a label named like the metric.
 */
final class WatchMetrics {
    private final StringBuilder text = new StringBuilder();

    private WatchMetrics() {}

    static String text(
            Optional<WatchRound> last,
            Map<DoctorReport.Verdict, Long> verdicts,
            long withoutReport,
            List<ThresholdState> thresholds) {
        WatchMetrics metrics = new WatchMetrics();
        last.flatMap(WatchRound::report).ifPresent(metrics::report);
        last.ifPresent(metrics::round);
        metrics.rounds(verdicts, withoutReport);
        metrics.alarms(thresholds);
        return metrics.text.append("# EOF\n").toString();
    }

    private void report(DoctorReport report) {
        boolean known = report.verdict() != DoctorReport.Verdict.UNKNOWN;
        if (known) {
            family("goenv_up", "gauge", "Whether the go command works for what was looked at.");
            sample("goenv_up", report.verdict() == DoctorReport.Verdict.PROBLEM ? "0" : "1");
        }
        List<ProbeRecord> probes = report.examination().probes();
        if (!probes.isEmpty()) {
            family("goenv_probe_status", "stateset", "How each probe ended.");
            probes.forEach(this::status);
            family("goenv_probe_seconds", "gauge", "seconds", "How long each probe took that was tried.");
            probes.stream()
                    .filter(probe -> !probe.time().isZero())
                    .forEach(probe -> sample(
                            "goenv_probe_seconds",
                            seconds(probe.time()),
                            "id",
                            probe.id(),
                            "layer",
                            word(probe.layer())));
        }
        diagnoses(report.diagnoses());
        family("goenv_round_seconds", "gauge", "seconds", "How long the last diagnosis took.");
        sample("goenv_round_seconds", seconds(report.examination().elapsed()));
    }

    private void status(ProbeRecord probe) {
        for (Outcome.Status status : Outcome.Status.values()) {
            sample(
                    "goenv_probe_status",
                    probe.outcome().status() == status ? "1" : "0",
                    "id",
                    probe.id(),
                    "layer",
                    word(probe.layer()),
                    "goenv_probe_status",
                    word(status));
        }
    }

    private void diagnoses(List<Diagnosis> diagnoses) {
        if (diagnoses.isEmpty()) {
            return;
        }
        // One cause may be found for several subjects; a set of labels may stand once.
        Map<String, Map<Diagnosis.Severity, Long>> counts = new TreeMap<>();
        diagnoses.forEach(found ->
                counts.computeIfAbsent(found.code(), code -> new TreeMap<>()).merge(found.severity(), 1L, Long::sum));
        family("goenv_diagnosis", "gauge", "What is wrong, by code: for how many subjects.");
        counts.forEach((code, bySeverity) -> bySeverity.forEach((severity, count) ->
                sample("goenv_diagnosis", count.toString(), "code", code, "severity", word(severity))));
    }

    private void round(WatchRound round) {
        family("goenv_round_timestamp_seconds", "gauge", "seconds", "When the last round began.");
        sample("goenv_round_timestamp_seconds", seconds(Duration.between(Instant.EPOCH, round.start())));
    }

    private void rounds(Map<DoctorReport.Verdict, Long> verdicts, long withoutReport) {
        family("goenv_rounds", "counter", "How many rounds there were, by verdict.");
        for (DoctorReport.Verdict verdict : DoctorReport.Verdict.values()) {
            sample("goenv_rounds_total", verdicts.getOrDefault(verdict, 0L).toString(), "verdict", word(verdict));
        }
        sample("goenv_rounds_total", Long.toString(withoutReport), "verdict", "none");
    }

    private void alarms(List<ThresholdState> thresholds) {
        if (!thresholds.isEmpty()) {
            family("goenv_alarm", "gauge", "Whether an alarm is raised.");
            thresholds.forEach(state -> sample(
                    "goenv_alarm",
                    state.raised() ? "1" : "0",
                    "threshold",
                    state.threshold().toString()));
        }
    }

    private void family(String name, String type, String help) {
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    }

    private void family(String name, String type, String unit, String help) {
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        text.append("# UNIT ").append(name).append(' ').append(unit).append('\n');
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    }

    /** Labels come as name, value, name, value. */
    private void sample(String name, String value, String... labels) {
        text.append(name);
        for (int i = 0; i < labels.length; i += 2) {
            text.append(i == 0 ? '{' : ',')
                    .append(labels[i])
                    .append("=\"")
                    .append(escaped(labels[i + 1]))
                    .append('"');
        }
        text.append(labels.length == 0 ? " " : "} ").append(value).append('\n');
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String seconds(Duration time) {
        BigDecimal exact = BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}
