package dev.goenv.probes.kit;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** The server's side of TLS on a connection that is there already. */
final class TlsSockets {
    private TlsSockets() {}

    /** A socket over {@code plain} before its handshake. */
    static SSLSocket over(SSLContext context, Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        socket.setUseClientMode(false);
        return socket;
    }

    /** A socket over {@code plain} whose handshake is done. */
    static SSLSocket accept(SSLContext context, Socket plain) throws IOException {
        SSLSocket socket = over(context, plain);
        socket.startHandshake();
        return socket;
    }
}
