package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.Examination;
import dev.goenv.env.Finding;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ProbeRecord;
import java.util.List;

/** A secret in a variable, which {@code go env} and some errors of go print in clear text. */
final class SecretExposedRule implements WarningRule {
    static final String CODE = "config.secret-exposed";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "a variable holds a password or token in clear text, which go env and some errors of go print";
    }

    @Override
    public List<Diagnosis> judge(Examination examination) {
        return examination.probes().stream()
                .flatMap(record -> record.evidence(ConfigFinding.class).stream()
                        .filter(finding -> finding.code().equals(CODE))
                        .map(finding -> diagnosis(finding, record, examination)))
                .toList();
    }

    private static Diagnosis diagnosis(ConfigFinding finding, ProbeRecord record, Examination examination) {
        boolean note = finding.severity() == Finding.Severity.NOTE;
        String variable = finding.variable();
        Remedies remedies = new Remedies(examination, List.of(record.id()));
        DiagnosisDraft draft = DiagnosisDraft.of(CODE, note ? Severity.NOTE : Severity.WARNING, variable)
                .title(variable + " holds a secret in clear text")
                .explanation(finding.message())
                .probes(List.of(record.id()));
        // Go has no other way to log in at an HTTP proxy.
        return note
                ? draft.diagnosis()
                : draft.remedies(remedies.advice(
                                "move-to-netrc",
                                "Move it to a netrc file",
                                "Write a line with machine and login, password last, to the netrc file, readable by this user alone (the"
                                        + " machine with its port, if the URL has one), and remove the secret from "
                                        + variable + ". Change it if it was printed."))
                        .diagnosis();
    }
}
