package dev.goenv.probes.internal.connect;

import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.TlsAttempt;
import dev.goenv.probe.TlsAttempt.Party;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocket;

/**
 * One TLS handshake on a connection that is there already, judged by Go's rules ({@code addTLS} of net/http/transport.go,
 * Go 1.27). Safe for several threads.
 */
final class Handshake {
    /** As {@code http.DefaultTransport} limits it. */
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** A server that does without the certificate it asked for says nothing; one that does not says so at once. */
    private static final Duration OBJECTION = Duration.ofSeconds(1);

    private final GoTls tls;

    /**
     * What a handshake came to.
     *
     * @param socket the connection, if Go accepts it
     * @param attempt what was seen
     */
    record Shaken(Optional<SSLSocket> socket, TlsAttempt attempt) {}

    Handshake(GoTls tls) {
        this.tls = tls;
    }

    /**
     * {@return what came of it}
     *
     * @param connected the connection, which is closed if Go does not accept the server
     * @throws InterruptedException if the run was cancelled
     */
    Shaken shake(Socket connected, String host, int port, Party party, ProbeContext context)
            throws InterruptedException {
        long start = System.nanoTime();
        WireSocket wire = new WireSocket(connected, context);
        wire.limit(LIMIT);
        GoTls.Layer layer = null;
        try {
            layer = tls.over(wire, host, port, GoTls.Verification.AS_GO);
            layer.socket().startHandshake();
            if (layer.keys().asked()) {
                awaitObjection(layer.socket(), wire);
            }
            wire.unlimited();
            return new Shaken(Optional.of(layer.socket()), accepted(layer, host, port, party, start));
        } catch (IOException e) {
            Stopping.check(context);
            boolean asked = layer != null && layer.keys().asked();
            TlsFailure failure =
                    context.remaining().isNegative() || context.remaining().isZero()
                            ? TlsFailure.of(new SocketTimeoutException(), wire, asked)
                            : TlsFailure.of(e, wire, asked);
            if (party == Party.PROXY && failure.result() == TlsAttempt.Result.PLAIN_HTTP) {
                // Go's better sentence is for the host alone: the error of a proxy is wrapped when it looks for it.
                failure = new TlsFailure(failure.result(), "tls: first record does not look like a TLS handshake");
            }
            Sockets.close(connected);
            return new Shaken(Optional.empty(), failed(Optional.ofNullable(layer), failure, host, port, party, start));
        }
    }

    /** In TLS 1.3 our side is done before the server has looked at our certificate, or found that there is none. */
    private static void awaitObjection(SSLSocket socket, WireSocket wire) throws IOException {
        wire.limit(OBJECTION);
        try {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new EOFException("closed after the handshake");
            }
        } catch (SocketTimeoutException e) {
            wire.unlimited();
        }
    }

    private static TlsAttempt accepted(GoTls.Layer layer, String host, int port, Party party, long start) {
        return new TlsAttempt(
                host,
                port,
                party,
                TlsAttempt.Result.ACCEPTED,
                "",
                Optional.of(layer.socket().getSession().getProtocol()),
                CertificateFacts.of(layer.trust().chain()),
                layer.keys().asked(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private static TlsAttempt failed(
            Optional<GoTls.Layer> layer, TlsFailure failure, String host, int port, Party party, long start) {
        return new TlsAttempt(
                host,
                port,
                party,
                failure.result(),
                failure.words(),
                layer.flatMap(made -> made.trust().protocol()),
                layer.map(made -> CertificateFacts.of(made.trust().chain())).orElseGet(List::of),
                layer.map(made -> made.keys().asked()).orElse(false),
                Duration.ofNanos(System.nanoTime() - start));
    }
}
