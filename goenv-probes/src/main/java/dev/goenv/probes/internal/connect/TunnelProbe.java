package dev.goenv.probes.internal.connect;

import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probe.TunnelAnswer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a proxy opens a tunnel to a host: {@code tunnel:PROXY:PORT>HOST:PORT}. */
final class TunnelProbe implements Probe {
    private final Way way;
    private final Connector connector;

    TunnelProbe(Way way, Connector connector) {
        this.way = way;
        this.connector = connector;
    }

    static String id(Way way) {
        return "tunnel:" + way.first() + ">" + way.target();
    }

    static Set<String> contacts(Way way) {
        return way.host().equals(way.firstHost()) ? Set.of(way.host()) : Set.of(way.host(), way.firstHost());
    }

    @Override
    public String id() {
        return id(way);
    }

    @Override
    public Layer layer() {
        return Layer.HTTP_PROXY;
    }

    @Override
    public String subject() {
        return way.target() + " through " + way.first();
    }

    @Override
    public List<String> dependencies() {
        return List.of((way.secureProxy() ? "proxytls:" : "tcp:") + way.first());
    }

    @Override
    public Set<String> contacts() {
        return contacts(way);
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        Timeline timeline = new Timeline();
        Connector.Opened opened = connector.open(way, Connector.Step.TUNNEL, context, timeline);
        opened.socket().ifPresent(Sockets::close);
        TunnelAnswer answer = opened.tunnel().orElseGet(() -> notConnected(opened.problem(), timeline));
        return new ProbeResult(outcome(answer), List.of(answer), timeline.phases());
    }

    private static Outcome outcome(TunnelAnswer answer) {
        return switch (answer.result()) {
            case OPEN -> new Outcome.Passed("tunnel to " + answer.target() + " through " + answer.proxy());
            case TIMEOUT ->
                new Outcome.Failed(
                        answer.detail() + " (our limit was " + answer.time().toMillis() + " ms; go waits 60s)");
            case REFUSED ->
                new Outcome.Failed(
                        answer.detail().isEmpty()
                                ? "the proxy answered " + answer.status() + " without a reason, which is all go prints"
                                : answer.detail());
            case MALFORMED, CLOSED, RESET, SOCKS_REFUSED, NOT_CONNECTED -> new Outcome.Failed(answer.detail());
        };
    }

    private TunnelAnswer notConnected(String problem, Timeline timeline) {
        return new TunnelAnswer(
                way.first(),
                way.via().orElseThrow().server().scheme(),
                way.via().orElseThrow().variable(),
                way.target(),
                TunnelAnswer.Result.NOT_CONNECTED,
                0,
                "",
                Map.of(),
                "",
                false,
                problem,
                timeline.elapsed());
    }
}
