package dev.goenv.probes;

import dev.goenv.probe.Layer;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.internal.connect.SentSecrets;
import dev.goenv.probes.internal.report.Redactions;
import java.util.List;
import java.util.Set;

/** A probe whose result does not tell what was sent in confidence, even if a server said it back. */
record DiscreetProbe(Probe probe, SentSecrets sent) implements Probe {
    @Override
    public String id() {
        return probe.id();
    }

    @Override
    public Layer layer() {
        return probe.layer();
    }

    @Override
    public String subject() {
        return probe.subject();
    }

    @Override
    public List<String> dependencies() {
        return probe.dependencies();
    }

    @Override
    public List<String> after() {
        return probe.after();
    }

    @Override
    public Set<String> contacts() {
        return probe.contacts();
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        return Redactions.known(probe.run(context), sent.redactor());
    }

    @Override
    public String toString() {
        return probe.id();
    }
}
