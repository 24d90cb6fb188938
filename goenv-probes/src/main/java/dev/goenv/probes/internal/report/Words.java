package dev.goenv.probes.internal.report;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Words that text and HTML share. */
final class Words {
    private Words() {}

    /** {@return the verdict in a line, without its mark} */
    static String verdict(DoctorReport report) {
        return switch (report.verdict()) {
            case FINE -> "FINE: the go command works for what was looked at";
            case FINE_WITH_WARNINGS ->
                "FINE, WITH NOTES: the go command works; "
                        + (report.diagnoses().size() == 1
                                ? "one thing is worth knowing"
                                : report.diagnoses().size() + " things are worth knowing");
            case PROBLEM -> report.cause().map(Words::headline).orElse("PROBLEM");
            case UNKNOWN -> "UNKNOWN: too little could be found out";
        };
    }

    private static String headline(Diagnosis cause) {
        return (cause.severity() == Diagnosis.Severity.SECURITY ? "STOP: " : "PROBLEM: ") + cause.title();
    }

    /** {@return the mark of a verdict} */
    static Mark mark(DoctorReport.Verdict verdict) {
        return switch (verdict) {
            case FINE -> Mark.GOOD;
            case FINE_WITH_WARNINGS -> Mark.NOTICE;
            case PROBLEM -> Mark.BAD;
            case UNKNOWN -> Mark.UNKNOWN;
        };
    }

    /** {@return the mark of a diagnosis} */
    static Mark mark(Diagnosis.Severity severity) {
        return switch (severity) {
            case SECURITY, ERROR -> Mark.BAD;
            case WARNING -> Mark.NOTICE;
            case NOTE -> Mark.NONE;
        };
    }

    /** {@return the mark of a probe} */
    static Mark mark(Outcome.Status status) {
        return switch (status) {
            case PASSED -> Mark.GOOD;
            case WARNING -> Mark.NOTICE;
            case FAILED -> Mark.BAD;
            case SKIPPED, NOT_APPLICABLE -> Mark.NONE;
            case UNKNOWN -> Mark.UNKNOWN;
        };
    }

    /** {@return how a probe ended, in a word or two} */
    static String status(Outcome.Status status) {
        return switch (status) {
            case PASSED -> "passed";
            case WARNING -> "warning";
            case FAILED -> "failed";
            case SKIPPED -> "not reached";
            case NOT_APPLICABLE -> "not needed";
            case UNKNOWN -> "not known";
        };
    }

    /** {@return for whom a remedy is, as a remark behind its title} */
    static String scope(Remedy remedy) {
        String whom = switch (remedy.scope()) {
            case PROCESS -> "in this shell only";
            case USER -> "for this user";
            case PROJECT -> "in this project";
            case MACHINE -> "for the whole machine";
            case OTHERS -> "by the owner of the server or network";
        };
        return remedy.risk() == Remedy.Risk.SECURITY ? "last resort, weakens security; " + whom : whom;
    }

    /** {@return a duration with its unit, to two or three digits} */
    static String time(Duration time) {
        long millis = time.toMillis();
        if (time.isNegative()) {
            return "-" + time(time.negated());
        }
        if (millis < 1) {
            return time.isZero() ? "0 ms" : "<1 ms";
        }
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", Math.floorDiv(millis, 100) / 10.0);
        }
        long seconds = millis / 1000;
        return seconds < 7200
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    /** {@return the first names of a list, and how many more there are} */
    static String some(List<String> names, int shown) {
        if (names.size() <= shown) {
            return String.join(", ", names);
        }
        return String.join(", ", names.subList(0, shown)) + " and " + (names.size() - shown) + " more";
    }
}
