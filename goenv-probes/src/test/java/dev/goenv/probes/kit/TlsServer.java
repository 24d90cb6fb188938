package dev.goenv.probes.kit;

import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;

/** A server of TLS on 127.0.0.1, for what is not HTTP or has a handshake of its own kind. */
public final class TlsServer implements AutoCloseable {
    private final RawServer server;

    private TlsServer(RawServer server) {
        this.server = server;
    }

    /** Does the handshake with this certificate, then reads until the client hangs up. */
    public static TlsServer start(IssuedCertificate certificate) {
        return start(certificate, socket -> {});
    }

    /** The same with settings of the socket before the handshake: a version, a client's certificate that is needed. */
    public static TlsServer start(IssuedCertificate certificate, Consumer<SSLSocket> settings) {
        return new TlsServer(RawServer.start(plain -> {
            try (SSLSocket socket = TlsSockets.over(certificate.server(), plain)) {
                settings.accept(socket);
                socket.startHandshake();
                RawServer.drain(socket);
            }
        }));
    }

    /** The port. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
