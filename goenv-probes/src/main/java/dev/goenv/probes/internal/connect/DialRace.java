package dev.goenv.probes.internal.connect;

import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.ConnectAttempt.Result;
import java.io.Closeable;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Attempts to connect to the addresses of one host at the same time. Used once. */
final class DialRace implements Closeable {
    private static final int LANES = 8;

    private final String host;
    private final List<InetAddress> addresses;
    private final int port;
    private final Deadline deadline;
    private final SocketGroup sockets = new SocketGroup();
    private final List<Optional<Attempt>> ended = new ArrayList<>();
    private int begun;
    private int finished;

    DialRace(String host, List<InetAddress> addresses, int port, Deadline deadline) {
        this.host = host;
        this.addresses = List.copyOf(addresses);
        this.port = port;
        this.deadline = deadline;
        addresses.forEach(address -> ended.add(Optional.empty()));
    }

    /** An attempt that has ended; with a socket if it is connected. */
    private record Attempt(ConnectAttempt seen, Optional<Socket> socket) {}

    /** How long a race lasts. */
    enum Until {
        /** Until it is clear which connection Go would take. */
        WON,
        /** Until every attempt has ended. */
        ENDED
    }

    /**
     * Makes the attempts.
     *
     * @param executor what they are made on
     * @param headStart up to when a later address does not count while an earlier one has not failed
     * @param until how long to wait
     */
    void run(Executor executor, Deadline headStart, Until until) throws InterruptedException {
        for (int lane = 0; lane < Math.min(LANES, addresses.size()); lane++) {
            executor.execute(this::lane);
        }
        if (!await(headStart, until)) {
            // The executor has no thread for this: perhaps it is this one that it waits for.
            lane();
        }
    }

    /** {@return false if no attempt has begun by the end of the head start} */
    private synchronized boolean await(Deadline headStart, Until until) throws InterruptedException {
        while (!over(headStart, until)) {
            if (headStart.passed() && begun == 0) {
                return false;
            }
            Deadline next = headStart.passed() ? deadline : headStart;
            wait(Math.max(1, next.left().toMillis()));
        }
        return true;
    }

    private boolean over(Deadline headStart, Until until) {
        // Each attempt ends by itself at the deadline, and says so a moment later.
        boolean allEnded = finished == (deadline.passed() ? begun : addresses.size());
        if (allEnded || sockets.closed() || until == Until.ENDED) {
            return allEnded || sockets.closed();
        }
        boolean late = headStart.passed();
        for (Optional<Attempt> each : ended) {
            boolean connected =
                    each.filter(attempt -> attempt.socket().isPresent()).isPresent();
            if (connected || each.isEmpty() && !late) {
                return connected;
            }
        }
        return false;
    }

    /** Ends all attempts, and closes all connections but one that was released. */
    @Override
    public void close() {
        sockets.close();
        synchronized (this) {
            notifyAll();
        }
    }

    /** Lets the winner outlive the race. */
    void release(Socket winner) {
        sockets.release(winner);
    }

    private void lane() {
        for (Optional<Integer> next = next(); next.isPresent(); next = next()) {
            Optional<Attempt> attempt = Optional.empty();
            try {
                attempt = Optional.of(attempt(addresses.get(next.get())));
            } finally {
                end(next.get(), attempt);
            }
        }
    }

    private synchronized void end(int index, Optional<Attempt> attempt) {
        ended.set(index, attempt);
        finished++;
        notifyAll();
    }

    private synchronized Optional<Integer> next() {
        return begun < addresses.size() && !deadline.passed() && !sockets.closed()
                ? Optional.of(begun++)
                : Optional.empty();
    }

    private Attempt attempt(InetAddress address) {
        long start = System.nanoTime();
        Socket socket = sockets.add(new Socket(Proxy.NO_PROXY));
        try {
            socket.connect(new InetSocketAddress(dialled(address), port), deadline.millis());
            return new Attempt(seen(address, Result.CONNECTED, "", start), Optional.of(socket));
        } catch (IOException e) {
            IOException cause = sockets.closed() ? new SocketTimeoutException("closed while it waited") : e;
            Sockets.close(socket);
            return new Attempt(
                    seen(address, ConnectErrors.of(cause), ConnectErrors.words(cause), start), Optional.empty());
        }
    }

    /** Linux takes the unspecified address for this machine; Java would look up its own name first. */
    private static InetAddress dialled(InetAddress address) {
        if (!address.isAnyLocalAddress()) {
            return address;
        }
        return AddressText.parse(address instanceof Inet6Address ? "::1" : "127.0.0.1")
                .orElseThrow();
    }

    private ConnectAttempt seen(InetAddress address, Result result, String words, long start) {
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new ConnectAttempt(host, IpText.of(address), port, result, words, time);
    }

    /** {@return the first connection in the order of the addresses} */
    synchronized Optional<Socket> winner() {
        return ended.stream()
                .flatMap(Optional::stream)
                .flatMap(attempt -> attempt.socket().stream())
                .findFirst();
    }

    /** {@return the attempts that have ended, in the order of the addresses} */
    synchronized List<ConnectAttempt> attempts() {
        return ended.stream().flatMap(Optional::stream).map(Attempt::seen).toList();
    }
}
