package dev.goenv.probes.internal.plan;

import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import java.util.List;
import java.util.Set;

/**
 * Stands in the place of a probe that would tell a public server of a private module. It asks nobody, and is taken for
 * "not found": a public server has no private module.
 */
final class UntoldProbe implements Probe {
    private final CheckedModule module;
    private final String receiver;

    UntoldProbe(CheckedModule module, String receiver) {
        this.module = module;
        this.receiver = receiver;
    }

    @Override
    public String id() {
        return "untold:" + receiver + "!" + module;
    }

    @Override
    public Layer layer() {
        return Layer.MODULE_PROXY;
    }

    @Override
    public String subject() {
        return module + " at " + receiver;
    }

    @Override
    public List<String> dependencies() {
        return List.of();
    }

    @Override
    public Set<String> contacts() {
        return Set.of();
    }

    @Override
    public ProbeResult run(ProbeContext context) {
        return ProbeResult.of(
                new Outcome.NotApplicable(
                        "not asked: " + module.path() + " looks private, and " + receiver + " is public"),
                new Note("privacy.untold", module.path().text() + " " + receiver));
    }
}
