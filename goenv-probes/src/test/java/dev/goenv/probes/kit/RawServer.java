package dev.goenv.probes.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A TCP server on 127.0.0.1 that does with each connection, on a thread of its own, what a test says.
 *
 * <p>An {@link IOException} of a talk ends the connection, nothing else: clients hang up when they like.
 */
public final class RawServer implements AutoCloseable {
    private static final int BACKLOG = 50;

    /** What is done with a connection; it is closed afterwards. */
    @FunctionalInterface
    public interface Talk {
        /** Talks. */
        void talk(Socket socket) throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final Talk talk;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch first = new CountDownLatch(1);
    private volatile boolean closed;

    private RawServer(Talk talk) {
        this.talk = talk;
        try {
            listener = new ServerSocket(0, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that talks so with every client. */
    public static RawServer start(Talk talk) {
        RawServer server = new RawServer(talk);
        server.run("kit-accept", server::accept);
        return server;
    }

    /** Closes every connection once a byte came: the client reads the end of the stream. */
    public static RawServer fin() {
        return start(socket -> {
            socket.getInputStream().read();
            socket.getInputStream().skip(socket.getInputStream().available());
        });
    }

    /** Resets every connection once a byte came. */
    public static RawServer rst() {
        return start(socket -> {
            socket.getInputStream().read();
            reset(socket);
        });
    }

    /** Resets every connection at once. */
    public static RawServer rstOnAccept() {
        return start(RawServer::reset);
    }

    /** Reads and never answers. */
    public static RawServer silent() {
        return start(RawServer::drain);
    }

    /** Sends these bytes as soon as one byte came, then reads until the client hangs up. */
    public static RawServer answering(byte[] answer) {
        return start(socket -> {
            socket.getInputStream().read();
            socket.getOutputStream().write(answer);
            drain(socket);
        });
    }

    /** Sends this text, in ISO 8859-1, as soon as one byte came, then reads until the client hangs up. */
    public static RawServer answering(String answer) {
        return answering(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends this text at once, as SSH and SMTP servers do, then reads until the client hangs up. */
    public static RawServer greeting(String greeting) {
        return start(socket -> {
            socket.getOutputStream().write(greeting.getBytes(StandardCharsets.ISO_8859_1));
            drain(socket);
        });
    }

    /** Answers a TLS ClientHello with a fatal alert of this number, such as 40 for handshake_failure. */
    public static RawServer alert(int description) {
        return answering(new byte[] {0x15, 3, 3, 0, 2, 2, (byte) description});
    }

    /** Cuts a connection so that the other side sees a reset. */
    public static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Reads until the client hangs up. */
    public static void drain(Socket socket) throws IOException {
        byte[] buffer = new byte[1024];
        int got = 0;
        while (got >= 0) {
            got = socket.getInputStream().read(buffer);
        }
    }

    /** The port. */
    public int port() {
        return listener.getLocalPort();
    }

    /** {@code 127.0.0.1:PORT}. */
    public String address() {
        return "127.0.0.1:" + port();
    }

    /** How many connections there were. */
    public int connections() {
        return connections.get();
    }

    /** Waits until the first client is there. */
    public void awaitClient() throws InterruptedException {
        first.await();
    }

    private void accept() {
        while (!closed) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                connections.incrementAndGet();
                first.countDown();
                run("kit-talk", () -> serve(socket));
            } catch (IOException e) {
                if (!closed) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            talk.talk(socket);
        } catch (IOException e) {
            // The client hung up, or the server is being closed: both are ordinary ends of a talk.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    /** Runs something on a thread that ends with this server; for talks that need a second thread. */
    void run(String name, Runnable work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } finally {
                        threads.remove(Thread.currentThread());
                    }
                },
                name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
        if (closed) {
            thread.interrupt();
        }
    }

    /** Closes the port and every connection, and waits for the threads. */
    @Override
    public void close() {
        closed = true;
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
            for (Thread thread : threads) {
                thread.interrupt();
                thread.join(5000);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
