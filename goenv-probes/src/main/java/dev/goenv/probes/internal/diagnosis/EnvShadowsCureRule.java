package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.VariableFact;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.Layer;
import java.util.List;
import java.util.Optional;

/**
 * A variable of the OS environment stops go, while the go/env file has another value for it: somebody has put it right already
 * by {@code go env -w}, and to no effect.
 */
final class EnvShadowsCureRule implements CauseRule {
    private static final String GOPROXY = "GOPROXY";

    @Override
    public String code() {
        return EnvShadowedRule.CODE;
    }

    @Override
    public String about() {
        return "an OS variable hides another value in the go/env file, so that go env -w has no effect";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        String variable = symptom.end().subject();
        if (symptom.end().layer() != Layer.CONFIG || symptom.leg().module().equals(ToolchainRule.MODULE)) {
            return Optional.empty();
        }
        return symptom.end().evidence(ConfigFinding.class).stream()
                .filter(finding -> finding.code().equals(EnvShadowedRule.CODE)
                        && finding.variable().equals(variable))
                .filter(finding -> !variable.equals(GOPROXY) || cures(symptom))
                .findFirst()
                .flatMap(finding -> hidden(symptom).map(cause -> diagnosis(finding, cause, symptom)));
    }

    /** With {@code off} at its end after other entries, a list has been thought about; and another {@code off} cures nothing. */
    private static boolean cures(Symptom symptom) {
        Optional<VariableFact> goproxy = symptom.examination().variable(GOPROXY);
        boolean listed =
                goproxy.filter(fact -> fact.text().matches(".*[,|].*off\\s*")).isPresent();
        boolean another = goproxy.stream()
                .flatMap(fact -> fact.shadows().stream().limit(1))
                .anyMatch(hidden -> hidden.startsWith("off ("));
        return !listed && !another;
    }

    /** What would be the cause, were it not for the file. */
    private static Optional<Diagnosis> hidden(Symptom symptom) {
        List<CauseRule> others = ConfigCauses.ALL.stream()
                .filter(rule -> !(rule instanceof EnvShadowsCureRule))
                .toList();
        return CauseRules.judge(others, symptom);
    }

    private static Diagnosis diagnosis(ConfigFinding finding, Diagnosis cause, Symptom symptom) {
        String variable = finding.variable();
        return DiagnosisDraft.error(EnvShadowedRule.CODE, symptom)
                .subject(variable)
                .title("The OS environment hides the value of " + variable + " that go env -w has set")
                .explanation(finding.message() + " The value in force stops go: " + cause.code() + ", "
                        + cause.explanation())
                .evidence(cause.evidence())
                .evidence(symptom.examination().variable(variable).map(VariableFact::shadows).orElse(List.of()).stream()
                        .map(shadow -> "It hides " + shadow + ".")
                        .toList())
                .remedies(cause.remedies())
                .diagnosis();
    }
}
