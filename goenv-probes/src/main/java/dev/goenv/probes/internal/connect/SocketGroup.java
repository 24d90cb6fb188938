package dev.goenv.probes.internal.connect;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;

/**
 * Sockets that are used at the same time and end together: whoever waits for one of them stops waiting once the group is
 * closed. Safe for several threads.
 */
final class SocketGroup implements Closeable {
    private final List<Closeable> open = new ArrayList<>();
    private boolean closed;

    /** {@return the socket, which is closed with the group; at once if that is closed already} */
    <C extends Closeable> C add(C socket) {
        synchronized (this) {
            if (!closed) {
                open.add(socket);
                return socket;
            }
        }
        Sockets.close(socket);
        return socket;
    }

    /** Lets a socket outlive the group, unless that is closed already. */
    synchronized void release(Closeable socket) {
        open.remove(socket);
    }

    /** {@return whether the group is closed, so that the failure of a socket means nothing} */
    synchronized boolean closed() {
        return closed;
    }

    @Override
    public void close() {
        List<Closeable> closing;
        synchronized (this) {
            closed = true;
            closing = List.copyOf(open);
            open.clear();
        }
        closing.forEach(Sockets::close);
    }
}
