package dev.goenv.probes.internal.connect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import okhttp3.Connection;
import okhttp3.Protocol;

/**
 * How much a server may send of what leads nowhere. OkHttp reads the line before a chunk without a limit, byte by byte: a
 * server could keep a processor busy with it.
 *
 * <p>What is counted are the bytes of the connection between two signs of progress, so that nothing needs to be known of their
 * meaning. Heads have a limit of OkHttp's own, 256 KiB with all interim answers. Over HTTP/2 a thread of OkHttp reads ahead for all requests, and there are no such lines: there the limit of
 * {@link WireSocket} stands alone.
 *
 * <p>For one request; used by the thread that sends it.
 */
final class Allowance {
    /** Between two pieces of a body: the lines about a chunk, for each of which Go has 4 KiB, and the trailers. */
    static final int BETWEEN_BYTES = 64 << 10;

    private final HttpClients clients;
    private final CallSockets sockets;
    private Optional<WireSocket> wire = Optional.empty();

    Allowance(HttpClients clients, CallSockets sockets) {
        this.clients = clients;
        this.sockets = sockets;
    }

    /** The request goes over this connection, and is about to be sent. */
    void begin(Connection connection) {
        Optional<WireSocket> below = clients.below(connection, sockets.last());
        below.ifPresent(WireSocket::allowAll);
        wire = connection.protocol() == Protocol.HTTP_2 ? Optional.empty() : below;
    }

    /** {@return a body of which every piece has to come after no more than {@link #BETWEEN_BYTES} of something else} */
    InputStream body(InputStream body) {
        return new FilterInputStream(body) {
            @Override
            public int read() throws IOException {
                wire.ifPresent(socket -> socket.allow(BETWEEN_BYTES));
                return in.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                wire.ifPresent(socket -> socket.allow(BETWEEN_BYTES));
                return in.read(buffer, offset, length);
            }
        };
    }
}
