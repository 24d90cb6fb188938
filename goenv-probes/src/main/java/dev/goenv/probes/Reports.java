package dev.goenv.probes;

import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.ReportFormatException;
import dev.goenv.probes.internal.report.HtmlReport;
import dev.goenv.probes.internal.report.RecordJson;
import dev.goenv.probes.internal.report.Redactions;
import dev.goenv.probes.internal.report.TextReport;
import dev.goenv.probes.internal.report.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The forms of a {@link DoctorReport}: text for a terminal, JSON for programs, HTML for everybody else.
 *
 * <p>In each of them what looks like a secret is hidden once more ({@link Redaction#STANDARD}). A report that is to be posted
 * in public is redacted first:
 *
 * <pre>{@code
 * DoctorReport report = GoDoctor.builder().build().diagnose();
 * String page = Reports.html(Reports.redact(report, Reports.Redaction.STRICT));
 * }</pre>
 *
 * <p>A program that prints a report exits with {@link DoctorReport#exitCode()}: 0 fine, 1 a problem found, 2 could not be
 * found out.
 *
 * <p>Pure functions, thread-safe.
 */
public final class Reports {
    private Reports() {}

    /** How a text may differ from the usual: all characters, no colours. */
    public enum TextOption {
        /** ASCII alone; other characters become escapes as in Java. */
        ASCII,
        /** The colours of a terminal, by ANSI escape sequences. */
        COLOUR
    }

    /** How much is hidden. */
    public enum Redaction {
        /** Passwords, tokens, user info of URLs: what {@link dev.goenv.secret.Redaction} recognises. */
        STANDARD,
        /**
         * Also what tells whose machine and network it was: names of hosts that are not public services, IP addresses but
         * loopback ones, accounts, paths, module paths that no public module proxy has, certificates, what servers wrote.
         * Placeholders such as {@code host-1} stand for them, the same for the same throughout the report. Rather too much
         * is hidden than too little; still, have a look before you post it.
         */
        STRICT
    }

    /**
     * {@return the report as text}
     *
     * <p>First the verdict in a line, then the cause in plain words, the evidence, and numbered steps with commands to copy;
     * then a line for each layer in the order of {@link dev.goenv.probe.Layer}, the way of each module, what else was
     * found, and what was not checked. Lines have at most 80 columns, a code point counting as one; only a command that is
     * longer stays whole. Control characters, which a server may have sent, are written as escapes.
     *
     * @param options what is to be different; none for all characters and no colours
     */
    public static String text(DoctorReport report, TextOption... options) {
        Set<TextOption> chosen = EnumSet.noneOf(TextOption.class);
        chosen.addAll(Arrays.asList(options));
        TextStyle style = new TextStyle(
                chosen.contains(TextOption.ASCII) ? TextStyle.Charset.ASCII : TextStyle.Charset.UNICODE,
                chosen.contains(TextOption.COLOUR) ? TextStyle.Paint.ANSI : TextStyle.Paint.PLAIN);
        return TextReport.of(Redactions.standard(report), style);
    }

    /**
     * {@return the report as an HTML document, to be stored in UTF-8}
     *
     * <p>One file, without scripts and without anything from elsewhere, which it also forbids itself by a
     * Content-Security-Policy. The routes are drawn hop by hop, the times of the probes and their phases over a common axis.
     * Light or dark as the reader's system is.
     */
    public static String html(DoctorReport report) {
        return HtmlReport.of(Redactions.standard(report));
    }

    /**
     * {@return the report as JSON (RFC 8259), with a line feed at the end}
     *
     * <p>The member {@code schema} is {@code goenv-report/1}, {@code verdict} and {@code exitCode} are those of the report.
     * Then come the components of {@link DoctorReport} and what is in them, by name: records as objects, of several kinds
     * with a member {@code kind}, enum constants by name, times and durations in ISO 8601; what is empty and optional is
     * left out.
     *
     * <pre>{@code
     * {"schema": "goenv-report/1", "verdict": "PROBLEM", "exitCode": 1,
     *  "examination": {"started": "2026-07-01T12:00:00Z", "elapsed": "PT1.2S", "system": "linux",
     *    "environment": [{"name": "GOPROXY", ...}],
     *    "legs": [{"module": "golang.org/x/text", "kind": "MODULE_PROXY", "probes": ["dns:proxy.golang.org", ...], ...}],
     *    "probes": [{"id": "dns:proxy.golang.org", "layer": "DNS",
     *      "result": {"outcome": {"kind": "Failed", "message": "..."}, "evidence": [{"kind": "DnsAnswer", ...}], ...}, ...}],
     *    "notChecked": []},
     *  "diagnoses": [{"code": "dns.nxdomain", "severity": "ERROR", "remedies": [...], ...}]}
     * }</pre>
     *
     * <p>What each member means is told by the component of its name in {@link DoctorReport},
     * {@link dev.goenv.diagnosis.Examination}, {@link dev.goenv.diagnosis.Leg}, {@link dev.goenv.probe.ProbeRecord},
     * {@link dev.goenv.probe.Evidence} and {@link dev.goenv.diagnosis.Diagnosis}. Within a number of the schema, members and
     * kinds of evidence are only added: who reads has to pass over what he does not know. A member that is renamed or left
     * out makes another number, and so does a new constant of an enum, which {@link #parse} would not know.
     */
    public static String json(DoctorReport report) {
        return RecordJson.write(Redactions.standard(report));
    }

    /**
     * {@return the report that {@link #json} wrote}
     *
     * <p>Members that this version does not know are passed over, and so are elements of lists whose kind it does not know;
     * lists that are missing are empty. At most 32 Mi characters, 4 Mi values and 64 levels are read.
     *
     * @throws ReportFormatException if the text is no report of this schema; the message names the place
     */
    public static DoctorReport parse(String json) throws ReportFormatException {
        return RecordJson.read(json);
    }

    /**
     * {@return the report without what is to be hidden}
     *
     * <p>A remedy that changes variables and had something to hide becomes a text, since carried out it would write the
     * placeholder.
     */
    public static DoctorReport redact(DoctorReport report, Redaction level) {
        return switch (level) {
            case STANDARD -> Redactions.standard(report);
            case STRICT -> Redactions.strict(report);
        };
    }
}
