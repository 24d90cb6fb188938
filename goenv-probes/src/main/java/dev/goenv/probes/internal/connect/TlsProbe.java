package dev.goenv.probes.internal.connect;

import dev.goenv.probe.Layer;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether Go accepts the TLS of a host that is reached without a proxy: {@code tls:HOST:PORT}. */
final class TlsProbe implements Probe {
    private final Way way;
    private final TlsSteps steps;

    TlsProbe(String host, int port, TlsSteps steps) {
        this.way = new Way(host, port, true, Optional.empty());
        this.steps = steps;
    }

    @Override
    public String id() {
        return "tls:" + way.target();
    }

    @Override
    public Layer layer() {
        return Layer.TLS;
    }

    @Override
    public String subject() {
        return way.target();
    }

    @Override
    public List<String> dependencies() {
        return List.of("tcp:" + way.target());
    }

    @Override
    public Set<String> contacts() {
        return Set.of(way.host());
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        return steps.run(way, context);
    }
}
