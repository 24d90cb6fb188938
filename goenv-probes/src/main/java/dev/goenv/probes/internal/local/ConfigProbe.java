package dev.goenv.probes.internal.local;

import dev.goenv.env.Finding;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@code config:VARIABLE}: whether the value of a variable lets the go command work.
 *
 * <p>Fails where the go command itself would, in its words; what else is wrong is a warning, however bad it is. The findings
 * that tell why it fails come first.
 */
public final class ConfigProbe implements LocalProbe {
    private final String variable;
    private final ConfigCheck check;

    /** A probe of one variable. */
    public ConfigProbe(String variable, ConfigCheck check) {
        this.variable = variable;
        this.check = check;
    }

    /** {@return a probe for each of some variables, and {@link RemainingConfigProbe} for all others} */
    public static List<Probe> all(List<String> variables, ConfigCheck check) {
        List<Probe> probes = new ArrayList<>();
        variables.forEach(variable -> probes.add(new ConfigProbe(variable, check)));
        probes.add(new RemainingConfigProbe(variables, check));
        return List.copyOf(probes);
    }

    @Override
    public String id() {
        return "config:" + variable;
    }

    @Override
    public Layer layer() {
        return Layer.CONFIG;
    }

    @Override
    public String subject() {
        return variable;
    }

    @Override
    public ProbeResult run(ProbeContext context) {
        List<Finding> findings = check.about(variable);
        Optional<String> stop = StoppingValue.words(check.env(), variable, findings);
        List<ConfigFinding> evidence = findings.stream()
                .sorted(Comparator.comparing(finding -> !StoppingValue.tells(finding)))
                .map(ConfigFinding::of)
                .toList();
        return ProbeResult.of(outcome(stop, findings), evidence);
    }

    private Outcome outcome(Optional<String> stop, List<Finding> findings) {
        if (stop.isPresent()) {
            return new Outcome.Failed(stop.get());
        }
        return findings.isEmpty()
                ? new Outcome.Passed(check.env().get(variable).toString())
                : new Outcome.Warning(findings.get(0).message());
    }
}
