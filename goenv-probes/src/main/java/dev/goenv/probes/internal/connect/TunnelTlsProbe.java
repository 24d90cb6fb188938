package dev.goenv.probes.internal.connect;

import dev.goenv.probe.Layer;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import java.util.List;
import java.util.Set;

/** Whether Go accepts the TLS of a host at the end of a tunnel: {@code tls:HOST:PORT@PROXY:PORT}. */
final class TunnelTlsProbe implements Probe {
    private final Way way;
    private final TlsSteps steps;

    TunnelTlsProbe(Way way, TlsSteps steps) {
        this.way = way;
        this.steps = steps;
    }

    @Override
    public String id() {
        return "tls:" + way.target() + "@" + way.first();
    }

    @Override
    public Layer layer() {
        return Layer.TLS;
    }

    @Override
    public String subject() {
        return way.target() + " through " + way.first();
    }

    @Override
    public List<String> dependencies() {
        return List.of(TunnelProbe.id(way));
    }

    @Override
    public Set<String> contacts() {
        return TunnelProbe.contacts(way);
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        return steps.run(way, context);
    }
}
