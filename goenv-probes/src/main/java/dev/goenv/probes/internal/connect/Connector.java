package dev.goenv.probes.internal.connect;

import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.TlsAttempt;
import dev.goenv.probe.TunnelAnswer;
import java.net.Socket;
import java.util.Optional;

/**
 * Opens connections along a {@link Way}, step by step as {@code dialConn} of net/http/transport.go does, Go 1.27: name,
 * connection, TLS with the proxy, tunnel. Safe for several threads.
 */
final class Connector {
    private final Names names;
    private final Dialer dialer;
    private final LazyTls tls;

    /** How far to go. */
    enum Step {
        /** Connected to the first host. */
        CONNECTION,
        /** And TLS with an HTTP proxy that wants it. */
        PROXY_TLS,
        /** And a tunnel through the proxy, where one is needed. */
        TUNNEL
    }

    /**
     * How far it came.
     *
     * @param socket the connection, if the step was reached
     * @param result how an HTTP request by this way ends, if it was not
     * @param problem what Go prints then
     * @param proxyTls the handshake with the proxy
     * @param tunnel the proxy's answer
     */
    record Opened(
            Optional<Socket> socket,
            HttpAnswer.Result result,
            String problem,
            Optional<TlsAttempt> proxyTls,
            Optional<TunnelAnswer> tunnel) {}

    Connector(Names names, Dialer dialer, LazyTls tls) {
        this.names = names;
        this.dialer = dialer;
        this.tls = tls;
    }

    /**
     * {@return the connection, or why there is none}
     *
     * @throws InterruptedException if the run was cancelled
     */
    Opened open(Way way, Step step, ProbeContext context, Timeline timeline) throws InterruptedException {
        String prefix = way.via().isPresent() ? "proxyconnect tcp: " : "";
        if (!way.portFits()) {
            return failed(
                    HttpAnswer.Result.NOT_CONNECTED,
                    prefix + "dial tcp: address " + way.firstPort() + ": invalid port");
        }
        long start = Timeline.now();
        Names.Lookup found = names.lookup(way.firstHost(), context);
        timeline.add("dns", start);
        if (found.problem().isPresent()) {
            return failed(
                    stopped(context), prefix + "dial tcp: " + found.problem().get());
        }
        start = Timeline.now();
        Dialer.Dialed dialed = dialer.dial(way.firstHost(), found.addresses(), way.firstPort(), context);
        timeline.add("connect", start);
        if (dialed.socket().isEmpty()) {
            boolean reset = !dialed.attempts().isEmpty()
                    && dialed.attempts().stream().allMatch(each -> each.result() == ConnectAttempt.Result.RESET);
            return failed(
                    reset ? HttpAnswer.Result.RESET : stopped(context),
                    prefix + dialed.problem().orElse("dial tcp: no address"));
        }
        Socket socket = dialed.socket().get();
        if (step == Step.CONNECTION || way.via().isEmpty()) {
            return new Opened(Optional.of(socket), HttpAnswer.Result.ANSWERED, "", Optional.empty(), Optional.empty());
        }
        return throughProxy(way, step, socket, context, timeline);
    }

    private Opened throughProxy(Way way, Step step, Socket connected, ProbeContext context, Timeline timeline)
            throws InterruptedException {
        Socket socket = connected;
        Optional<TlsAttempt> proxyTls = Optional.empty();
        if (way.secureProxy()) {
            long start = Timeline.now();
            Handshake.Shaken shaken = new Handshake(tls.get())
                    .shake(socket, way.firstHost(), way.firstPort(), TlsAttempt.Party.PROXY, context);
            timeline.add("proxy tls", start);
            proxyTls = Optional.of(shaken.attempt());
            if (shaken.socket().isEmpty()) {
                String problem = "proxyconnect tcp: " + shaken.attempt().detail();
                return new Opened(Optional.empty(), stopped(context), problem, proxyTls, Optional.empty());
            }
            socket = shaken.socket().get();
        }
        if (step == Step.PROXY_TLS || !way.tunnel()) {
            return new Opened(Optional.of(socket), HttpAnswer.Result.ANSWERED, "", proxyTls, Optional.empty());
        }
        long start = Timeline.now();
        TunnelAnswer answer = new Tunnel(way, way.via().orElseThrow()).open(socket, context);
        timeline.add("tunnel", start);
        return answer.result() == TunnelAnswer.Result.OPEN
                ? new Opened(Optional.of(socket), HttpAnswer.Result.ANSWERED, "", proxyTls, Optional.of(answer))
                : new Opened(Optional.empty(), stopped(context), answer.detail(), proxyTls, Optional.of(answer));
    }

    private static Opened failed(HttpAnswer.Result result, String problem) {
        return new Opened(Optional.empty(), result, problem, Optional.empty(), Optional.empty());
    }

    private static HttpAnswer.Result stopped(ProbeContext context) {
        return Stopping.timeIsUp(context) ? HttpAnswer.Result.TIMEOUT : HttpAnswer.Result.NOT_CONNECTED;
    }
}
