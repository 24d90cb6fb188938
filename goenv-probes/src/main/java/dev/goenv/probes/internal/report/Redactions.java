package dev.goenv.probes.internal.report;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.env.EnvChange;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probe.ProbeResult;
import dev.goenv.secret.Redaction;
import dev.goenv.secret.Redactor;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is hidden before a report is given away. A report becomes a report, so that every form of it is as silent.
 *
 * <p>A change of variables in which something was hidden would write the placeholder: of such a remedy a text is left, of such
 * a correction nothing.
 */
public final class Redactions {
    /** Components that hold names. */
    private static final Set<String> NAMES = Set.of(
            "operation",
            "url",
            "host",
            "proxy",
            "scheme",
            "variable",
            "target",
            "server",
            "address",
            "name",
            "code",
            "because");

    private Redactions() {}

    /** {@return the report without what looks like a secret in any text} */
    public static DoctorReport standard(DoctorReport report) {
        return rewritten(report, Redactions::withoutSecrets);
    }

    /**
     * {@return the report without secrets, and with placeholders, numbered within the report, for hosts, addresses, accounts,
     * paths, module paths and certificates that are not the same for everybody}
     */
    public static DoctorReport strict(DoctorReport report) {
        DoctorReport standard = standard(report);
        return rewritten(standard, new StrictRule(PrivateNames.of(standard)));
    }

    /**
     * {@return the result without secrets that are known}
     *
     * <p>Left alone is what names a place or a thing: it is ours, not a server's, and a password may be an ordinary word.
     */
    public static ProbeResult known(ProbeResult result, Redactor secrets) {
        Shape.TextRule rule = (site, text) -> NAMES.contains(site.component()) ? text : secrets.redact(text);
        return (ProbeResult) new Shapes().of(ProbeResult.class).rewrite(result, new Shape.Site(result, "result"), rule);
    }

    /** A text that says nothing by itself may do so with its name: {@code GOAUTH}, {@code API_TOKEN}. */
    private static String withoutSecrets(Shape.Site site, String text) {
        if (site.owner() instanceof EnvChange.Set set && site.component().equals("text")) {
            return named(set.name(), text);
        }
        return Redaction.redact(text);
    }

    private static String named(String name, String text) {
        String whole = Redaction.redact(name + "=" + text);
        return whole.startsWith(name + "=") ? Redaction.redact(whole.substring(name.length() + 1)) : Redaction.MASK;
    }

    private static DoctorReport rewritten(DoctorReport report, Shape.TextRule rule) {
        DoctorReport changed = (DoctorReport)
                new Shapes().of(DoctorReport.class).rewrite(report, new Shape.Site(report, "report"), rule);
        Examination seen = changed.examination();
        List<ProbeRecord> probes = IntStream.range(0, seen.probes().size())
                .mapToObj(i -> probe(
                        report.examination().probes().get(i), seen.probes().get(i)))
                .toList();
        List<Diagnosis> diagnoses = IntStream.range(0, changed.diagnoses().size())
                .mapToObj(i ->
                        diagnosis(report.diagnoses().get(i), changed.diagnoses().get(i)))
                .toList();
        return new DoctorReport(
                new Examination(
                        seen.started(),
                        seen.elapsed(),
                        seen.system(),
                        seen.environment(),
                        seen.legs(),
                        probes,
                        seen.notChecked()),
                diagnoses);
    }

    private static ProbeRecord probe(ProbeRecord before, ProbeRecord after) {
        List<Evidence> old = before.result().evidence();
        List<Evidence> evidence = IntStream.range(0, old.size())
                .mapToObj(i -> evidence(old.get(i), after.result().evidence().get(i)))
                .toList();
        return new ProbeRecord(
                after.id(),
                after.layer(),
                after.subject(),
                after.dependencies(),
                after.contacts(),
                new ProbeResult(after.outcome(), evidence, after.result().phases()),
                after.start(),
                after.time());
    }

    private static Evidence evidence(Evidence before, Evidence after) {
        if (!(before instanceof ConfigFinding old) || !(after instanceof ConfigFinding finding)) {
            return after;
        }
        return old.corrections().equals(finding.corrections())
                ? finding
                : new ConfigFinding(
                        finding.code(),
                        finding.severity(),
                        finding.variable(),
                        finding.place(),
                        finding.origin(),
                        finding.message(),
                        List.of());
    }

    private static Diagnosis diagnosis(Diagnosis before, Diagnosis after) {
        return new Diagnosis(
                after.code(),
                after.severity(),
                after.title(),
                after.explanation(),
                after.evidence(),
                after.subject(),
                after.probes(),
                IntStream.range(0, after.remedies().size())
                        .mapToObj(i -> remedy(
                                before.remedies().get(i), after.remedies().get(i)))
                        .toList());
    }

    private static Remedy remedy(Remedy before, Remedy after) {
        if (!(after.action() instanceof Remedy.Action.Environment changes)
                || after.action().equals(before.action())) {
            return after;
        }
        return new Remedy(
                after.id(),
                after.title(),
                new Remedy.Action.Advice(String.join("; ", changes.lines())),
                after.scope(),
                after.risk(),
                after.verifiedBy());
    }
}
