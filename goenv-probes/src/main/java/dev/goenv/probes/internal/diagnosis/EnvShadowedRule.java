package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.VariableFact;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ProbeRecord;
import java.util.List;
import java.util.stream.Stream;

/** The OS environment hides another value of the go/env file, so that {@code go env -w} has no effect. */
final class EnvShadowedRule implements WarningRule {
    static final String CODE = "config.env-shadowed";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "an OS variable hides another value in the go/env file, so that go env -w has no effect";
    }

    @Override
    public List<Diagnosis> judge(Examination examination) {
        return examination.probes().stream()
                .flatMap(record -> record.evidence(ConfigFinding.class).stream()
                        .filter(finding -> finding.code().equals(CODE))
                        .flatMap(finding -> judge(finding, record, examination)))
                .toList();
    }

    private static Stream<Diagnosis> judge(ConfigFinding finding, ProbeRecord record, Examination examination) {
        String variable = finding.variable();
        return Stream.of(DiagnosisDraft.of(CODE, Severity.WARNING, variable)
                .title("The OS environment hides another value of " + variable)
                .explanation(finding.message())
                .evidence(examination.variable(variable).map(VariableFact::toString).stream()
                        .toList())
                .evidence(examination.variable(variable).map(VariableFact::shadows).orElse(List.of()).stream()
                        .map(shadow -> "It hides " + shadow + ".")
                        .toList())
                .probes(List.of(record.id()))
                .remedy(new Remedies(examination, List.of(record.id())).reset(variable))
                .diagnosis());
    }
}
