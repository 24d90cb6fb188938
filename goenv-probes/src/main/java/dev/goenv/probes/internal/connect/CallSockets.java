package dev.goenv.probes.internal.connect;

import dev.goenv.probe.ProbeContext;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Optional;
import javax.net.SocketFactory;

/**
 * Gives the HTTP client its connections: sockets that, told to connect anywhere, go the {@link Way} of a request. For one
 * request; not safe for several threads.
 */
final class CallSockets extends SocketFactory {
    private final Connector connector;
    private final Way way;
    private final ProbeContext context;
    private final Timeline timeline;
    private final Optional<Duration> limit;
    private Optional<WireSocket> last = Optional.empty();

    /** There is no connection. */
    static final class NotOpened extends IOException {
        private static final long serialVersionUID = 1;

        private final transient Connector.Opened opened;

        NotOpened(Connector.Opened opened) {
            super(opened.problem());
            this.opened = opened;
        }

        /** {@return how far it came} */
        Connector.Opened opened() {
            return opened;
        }
    }

    /**
     * The sockets of one request.
     *
     * @param limit how long the whole request may take, besides the limit of the probe
     */
    CallSockets(Connector connector, Way way, ProbeContext context, Timeline timeline, Optional<Duration> limit) {
        this.connector = connector;
        this.way = way;
        this.context = context;
        this.timeline = timeline;
        this.limit = limit;
    }

    /** {@return the connection that was made for this request; empty if one was there already} */
    Optional<WireSocket> last() {
        return last;
    }

    @Override
    public Socket createSocket() {
        WireSocket socket = new WireSocket(context) {
            @Override
            public void connect(SocketAddress ignored, int timeoutMillis) throws IOException {
                go(this);
            }
        };
        last = Optional.of(socket);
        return socket;
    }

    private void go(WireSocket socket) throws IOException {
        try {
            limit.ifPresent(socket::limit);
            Connector.Opened opened = connector.open(way, Connector.Step.TUNNEL, context, timeline);
            if (opened.socket().isEmpty()) {
                throw new NotOpened(opened);
            }
            socket.use(opened.socket().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the run was cancelled");
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("not connected this way");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw new IOException("not connected this way");
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        throw new IOException("not connected this way");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) throws IOException {
        throw new IOException("not connected this way");
    }
}
