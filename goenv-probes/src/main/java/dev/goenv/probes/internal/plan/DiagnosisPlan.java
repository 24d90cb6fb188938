package dev.goenv.probes.internal.plan;

import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.VariableFact;
import dev.goenv.probe.Probe;
import java.util.List;

/**
 * What a diagnosis looks at.
 *
 * @param environment the variables that decided the plan
 * @param legs the ways that the go command would go, in its order for each module
 * @param probes the probes along them, and those beside that help to explain; no two of one id
 * @param notChecked what is left out and why, one sentence each
 */
public record DiagnosisPlan(
        List<VariableFact> environment, List<Leg> legs, List<Probe> probes, List<String> notChecked) {
    /** Copies the lists. */
    public DiagnosisPlan {
        environment = List.copyOf(environment);
        legs = List.copyOf(legs);
        probes = List.copyOf(probes);
        notChecked = List.copyOf(notChecked);
    }
}
