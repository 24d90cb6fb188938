package dev.goenv.probes.internal.connect;

import dev.goenv.probe.Evidence;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probe.TlsAttempt;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The handshake with a host at the end of a way, as a probe sees it. Safe for several threads. */
final class TlsSteps {
    private final Connector connector;
    private final LazyTls tls;

    TlsSteps(Connector connector, LazyTls tls) {
        this.connector = connector;
        this.tls = tls;
    }

    /** {@return what came of it} */
    ProbeResult run(Way way, ProbeContext context) throws InterruptedException {
        Timeline timeline = new Timeline();
        TlsAttempt.Party party = way.via().isPresent() ? TlsAttempt.Party.HOST_THROUGH_PROXY : TlsAttempt.Party.HOST;
        Connector.Opened opened = connector.open(way, Connector.Step.TUNNEL, context, timeline);
        List<Evidence> evidence = new ArrayList<>(List.of(tls.store()));
        TlsAttempt attempt = opened.socket().isPresent()
                ? shake(way, opened.socket().get(), party, context, timeline)
                : notConnected(way, party, opened.problem(), timeline);
        evidence.add(attempt);
        return new ProbeResult(TlsOutcome.of(attempt, "", context.clock()), evidence, timeline.phases());
    }

    private TlsAttempt shake(Way way, Socket connected, TlsAttempt.Party party, ProbeContext context, Timeline timeline)
            throws InterruptedException {
        long start = Timeline.now();
        Handshake.Shaken shaken = new Handshake(tls.get()).shake(connected, way.host(), way.port(), party, context);
        timeline.add("tls", start);
        shaken.socket().ifPresent(Sockets::close);
        return shaken.attempt();
    }

    /** {@return the evidence that there was no connection to begin with} */
    static TlsAttempt notConnected(Way way, TlsAttempt.Party party, String problem, Timeline timeline) {
        boolean proxy = party == TlsAttempt.Party.PROXY;
        return new TlsAttempt(
                proxy ? way.firstHost() : way.host(),
                proxy ? way.firstPort() : way.port(),
                party,
                TlsAttempt.Result.NOT_CONNECTED,
                problem,
                Optional.empty(),
                List.of(),
                false,
                timeline.elapsed());
    }
}
