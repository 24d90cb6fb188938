package dev.goenv.probes.internal.report;

import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.DoctorReport.Verdict;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Outcome.Status;
import dev.goenv.probe.ProbeRecord;
import java.util.Arrays;
import java.util.List;

/**
 * How the probes of one layer ended, in a line. The worst of them counts.
 *
 * @param layer the layer
 * @param mark its sign
 * @param words how they ended
 */
record LayerRow(Layer layer, Mark mark, String words) {
    /** {@return a row for each layer, in the order of the way} */
    static List<LayerRow> of(DoctorReport report) {
        boolean problem = report.verdict() == Verdict.PROBLEM;
        return Arrays.stream(Layer.values())
                .map(layer -> of(
                        layer,
                        report.examination().probes().stream()
                                .filter(record -> record.layer() == layer)
                                .toList(),
                        problem))
                .toList();
    }

    private static LayerRow of(Layer layer, List<ProbeRecord> all, boolean problem) {
        List<ProbeRecord> wanted = all.stream()
                .filter(record -> record.outcome().status() != Status.NOT_APPLICABLE)
                .toList();
        if (wanted.isEmpty()) {
            String why = all.isEmpty()
                    ? "nothing to check"
                    : "not needed: " + all.get(0).outcome().message();
            return new LayerRow(layer, Mark.NONE, why);
        }
        List<ProbeRecord> failed = those(wanted, Status.FAILED);
        if (!failed.isEmpty()) {
            String message = ": " + failed.get(0).outcome().message();
            return problem
                    ? new LayerRow(layer, Mark.BAD, count(failed, wanted, "failed") + message)
                    : new LayerRow(layer, Mark.NOTICE, count(failed, wanted, "failed, without harm") + message);
        }
        List<ProbeRecord> unknown = those(wanted, Status.UNKNOWN);
        if (!unknown.isEmpty()) {
            String message = ": " + unknown.get(0).outcome().message();
            return new LayerRow(layer, Mark.UNKNOWN, count(unknown, wanted, "not known") + message);
        }
        List<ProbeRecord> skipped = those(wanted, Status.SKIPPED);
        if (!skipped.isEmpty()) {
            return new LayerRow(layer, Mark.NONE, count(skipped, wanted, notReached(skipped)));
        }
        List<ProbeRecord> warnings = those(wanted, Status.WARNING);
        if (!warnings.isEmpty()) {
            String message = ": " + warnings.get(0).outcome().message();
            return new LayerRow(layer, Mark.NOTICE, count(warnings, wanted, "passed with a warning") + message);
        }
        String passed = wanted.size() == 1
                ? "passed: " + wanted.get(0).outcome().message()
                : wanted.size() + " of " + wanted.size() + " passed";
        return new LayerRow(layer, Mark.GOOD, passed);
    }

    private static List<ProbeRecord> those(List<ProbeRecord> records, Status status) {
        return records.stream()
                .filter(record -> record.outcome().status() == status)
                .toList();
    }

    private static String count(List<ProbeRecord> some, List<ProbeRecord> all, String words) {
        return all.size() == 1 || some.size() == all.size() && words.startsWith("not reached")
                ? words
                : some.size() + " of " + all.size() + " " + words;
    }

    private static String notReached(List<ProbeRecord> skipped) {
        List<String> blockers = skipped.stream()
                .map(ProbeRecord::outcome)
                .map(outcome -> ((Outcome.Skipped) outcome).blockedBy())
                .distinct()
                .toList();
        return "not reached (because of " + Words.some(blockers, 1) + ")";
    }
}
