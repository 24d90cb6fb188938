package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.VariableFact;
import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.Layer;
import dev.goenv.probe.ProbeRecord;
import java.util.List;
import java.util.Set;

/** What else the check of the configuration finds, by its own code. */
final class ConfigNoticeRule implements WarningRule {
    private static final Set<String> OWN = Set.of(EnvShadowedRule.CODE, SecretExposedRule.CODE);

    @Override
    public String code() {
        return "config.*";
    }

    @Override
    public String about() {
        return "whatever else the check of the configuration finds, by its own code";
    }

    @Override
    public List<Diagnosis> judge(Examination examination) {
        return examination.probes().stream()
                .flatMap(record -> record.evidence(ConfigFinding.class).stream()
                        .filter(finding -> !OWN.contains(finding.code()))
                        .map(finding -> diagnosis(finding, record, examination)))
                .toList();
    }

    private static Diagnosis diagnosis(ConfigFinding finding, ProbeRecord record, Examination examination) {
        String variable = finding.variable();
        Severity severity = finding.severity() == Finding.Severity.NOTE ? Severity.NOTE : Severity.WARNING;
        return DiagnosisDraft.of(finding.code(), severity, variable)
                .title(title(finding))
                .explanation(finding.message())
                .evidence(examination.variable(variable).map(VariableFact::toString).stream()
                        .toList())
                .probes(List.of(record.id()))
                .remedy(new Remedies(examination, List.of(record.id())).corrections(corrections(finding, examination)))
                .diagnosis();
    }

    /** The check guesses what a port speaks; where TLS was accepted by it, the guess of plain HTTP would break what works. */
    private static List<EnvChange> corrections(ConfigFinding finding, Examination examination) {
        boolean speaksTls = finding.code().equals(GoproxyImplicitHttpsRule.CODE)
                && examination.probes().stream()
                        .filter(probe ->
                                probe.layer() == Layer.TLS && probe.outcome().lets())
                        .map(probe -> "http://" + probe.id().replaceFirst("^tls:", ""))
                        .anyMatch(plain -> finding.corrections().stream()
                                .anyMatch(change -> change.toString().contains(plain)));
        return speaksTls ? List.of() : finding.corrections();
    }

    /** The first sentence of the message, which tells what is wrong. */
    private static String title(ConfigFinding finding) {
        String message = finding.message();
        int end = message.indexOf(". ");
        String first = end < 0 ? message : message.substring(0, end);
        boolean named = finding.variable().isEmpty() || first.contains(finding.variable());
        return named ? first : finding.variable() + ": " + first;
    }
}
