package dev.goenv.probes.internal.connect;

import dev.goenv.probe.Layer;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probe.TlsAttempt;
import java.util.List;
import java.util.Set;

/** Whether Go accepts the TLS of an HTTP proxy with an https address: {@code proxytls:PROXY:PORT}. */
final class ProxyTlsProbe implements Probe {
    private final Way way;
    private final Connector connector;
    private final LazyTls tls;

    ProxyTlsProbe(Way way, Connector connector, LazyTls tls) {
        this.way = way;
        this.connector = connector;
        this.tls = tls;
    }

    @Override
    public String id() {
        return "proxytls:" + way.first();
    }

    @Override
    public Layer layer() {
        return Layer.TLS;
    }

    @Override
    public String subject() {
        return way.first();
    }

    @Override
    public List<String> dependencies() {
        return List.of("tcp:" + way.first());
    }

    @Override
    public Set<String> contacts() {
        return Set.of(way.firstHost());
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        Timeline timeline = new Timeline();
        Connector.Opened opened = connector.open(way, Connector.Step.PROXY_TLS, context, timeline);
        opened.socket().ifPresent(Sockets::close);
        // Without a handshake the problem is already what Go prints, prefix included.
        String prefix = opened.proxyTls().isPresent() ? "proxyconnect tcp: " : "";
        TlsAttempt attempt = opened.proxyTls()
                .orElseGet(() -> TlsSteps.notConnected(way, TlsAttempt.Party.PROXY, opened.problem(), timeline));
        return new ProbeResult(
                TlsOutcome.of(attempt, prefix, context.clock()), List.of(tls.store(), attempt), timeline.phases());
    }
}
