package dev.goenv.probes.internal.connect;

import dev.goenv.http.ProxyDecision;
import dev.goenv.http.ProxyServer;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.TunnelAnswer;
import dev.goenv.probe.TunnelAnswer.Result;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Asks a proxy, over a connection that is there already, for a tunnel to a host ({@code dialConn} of net/http/transport.go). */
final class Tunnel {
    private final Way way;
    private final ProxyDecision.Via via;

    /**
     * What the proxy said, before it is put into evidence.
     *
     * @param result how it ended
     * @param status the HTTP status, 0 if there is none
     * @param reason the reason phrase
     * @param headers those that tell something
     * @param bodyStart the beginning of the body
     * @param words what Go prints
     */
    record Said(Result result, int status, String reason, Map<String, String> headers, String bodyStart, String words) {
        static Said of(Result result, String words) {
            return new Said(result, 0, "", Map.of(), "", words);
        }
    }

    /** A proxy's protocol. */
    interface Protocol {
        /** {@return what the proxy said} */
        Said ask(WireSocket wire) throws IOException;

        /** {@return what Go writes before what a read says} */
        default String prefix(WireSocket wire) {
            return "";
        }
    }

    Tunnel(Way way, ProxyDecision.Via via) {
        this.way = way;
        this.via = via;
    }

    /**
     * {@return what the proxy said; if {@code OPEN}, what is sent from now on goes to the host}
     *
     * @throws InterruptedException if the run was cancelled
     */
    TunnelAnswer open(Socket connected, ProbeContext context) throws InterruptedException {
        long start = System.nanoTime();
        WireSocket wire = new WireSocket(connected, context);
        Protocol protocol = way.socks()
                ? new SocksConnect(via.server(), way.host(), way.port())
                : new HttpConnect(via.server(), way.target());
        Said said;
        try {
            said = protocol.ask(wire);
        } catch (IOException e) {
            Stopping.check(context);
            said = failure(e, protocol, wire, context);
        }
        if (said.result() != Result.OPEN) {
            Sockets.close(connected);
        }
        return answer(said, Duration.ofNanos(System.nanoTime() - start));
    }

    private static Said failure(IOException thrown, Protocol protocol, WireSocket wire, ProbeContext context) {
        String prefix = protocol.prefix(wire);
        if (thrown instanceof SocketTimeoutException || Stopping.timeIsUp(context)) {
            return Said.of(Result.TIMEOUT, prefix + "context deadline exceeded");
        }
        if (thrown instanceof ResponseHead.Malformed) {
            return Said.of(Result.MALFORMED, prefix + thrown.getMessage());
        }
        if (thrown instanceof EOFException) {
            return Said.of(Result.CLOSED, prefix + thrown.getMessage());
        }
        String message = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
        boolean write = message.contains("broken pipe");
        String call = write ? "write" : "read";
        String errno = write ? "broken pipe" : "connection reset by peer";
        return Said.of(Result.RESET, prefix + call + " tcp " + wire.ends() + ": " + call + ": " + errno);
    }

    private TunnelAnswer answer(Said said, Duration time) {
        ProxyServer proxy = via.server();
        return new TunnelAnswer(
                way.first(),
                proxy.scheme(),
                via.variable(),
                way.target(),
                said.result(),
                said.status(),
                ServerText.shortened(said.reason()),
                ServerText.shortened(said.headers()),
                said.bodyStart(),
                proxy.username().isPresent(),
                ServerText.shortened(said.words()),
                time);
    }
}
