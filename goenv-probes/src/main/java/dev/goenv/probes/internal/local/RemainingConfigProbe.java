package dev.goenv.probes.internal.local;

import dev.goenv.env.Finding;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** {@code config:env}: what is worth knowing about the variables that have no probe of their own. Never fails. */
public final class RemainingConfigProbe implements LocalProbe {
    private final Set<String> others;
    private final ConfigCheck check;

    /**
     * A probe of the rest.
     *
     * @param others the variables that have a {@link ConfigProbe}
     */
    public RemainingConfigProbe(Collection<String> others, ConfigCheck check) {
        this.others = Set.copyOf(others);
        this.check = check;
    }

    @Override
    public String id() {
        return "config:env";
    }

    @Override
    public Layer layer() {
        return Layer.CONFIG;
    }

    @Override
    public String subject() {
        return "all other variables";
    }

    @Override
    public ProbeResult run(ProbeContext context) {
        List<Finding> findings = check.apartFrom(others);
        Outcome outcome = findings.isEmpty()
                ? new Outcome.Passed("nothing odd")
                : new Outcome.Warning(findings.get(0).variable() + ": "
                        + findings.get(0).message()
                        + (findings.size() > 1 ? " (and " + (findings.size() - 1) + " more)" : ""));
        return ProbeResult.of(outcome, findings.stream().map(ConfigFinding::of).toList());
    }
}
