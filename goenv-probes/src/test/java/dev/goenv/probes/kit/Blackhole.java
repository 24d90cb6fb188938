package dev.goenv.probes.kit;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A port of 127.0.0.1 that does not answer: a listener that accepts nobody, whose queue is full, so that Linux drops the next. */
public final class Blackhole implements AutoCloseable {
    private static final int FULL_AFTER_MILLIS = 100;
    private static final int MOST_CLIENTS = 16;

    private final ServerSocket listener;
    private final List<Socket> clients = new ArrayList<>();

    private Blackhole(ServerSocket listener) {
        this.listener = listener;
    }

    /** Opens one; it is a black hole when this returns. */
    public static Blackhole open() throws IOException {
        Blackhole hole = new Blackhole(new ServerSocket(0, 1, ClosedPort.loopback()));
        hole.fill();
        return hole;
    }

    private void fill() throws IOException {
        for (int i = 0; i < MOST_CLIENTS; i++) {
            Socket client = new Socket();
            clients.add(client);
            try {
                client.connect(new InetSocketAddress(ClosedPort.loopback(), port()), FULL_AFTER_MILLIS);
            } catch (SocketTimeoutException e) {
                return;
            }
        }
        throw new IOException("the queue of a listener does not fill up");
    }

    /** The port. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Address and port. */
    public String address() {
        return "127.0.0.1:" + port();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket client : clients) {
            client.close();
        }
    }
}
