package dev.goenv.probes.internal.connect;

import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.ConnectAttempt.Result;
import dev.goenv.probe.ProbeContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Connects to all addresses at once, and keeps the first connection in Go's order.
 *
 * <p>Go tries one address after the other, with 300 ms between the families ({@code net/dial.go}, Go 1.27); which of them
 * work comes out the same, and here the whole picture is wanted. Eight addresses at most; Go gives each its share of the
 * time, too. Immutable, safe for several threads.
 */
public final class SocketDialer implements Dialer {
    private static final int MOST_ADDRESSES = 8;

    private final Executor executor;

    /** A dialer that makes its attempts on threads of {@code executor}. */
    public SocketDialer(Executor executor) {
        this.executor = executor;
    }

    @Override
    public Dialed dial(String host, List<InetAddress> addresses, int port, ProbeContext context)
            throws InterruptedException {
        List<InetAddress> tried = addresses.subList(0, Math.min(MOST_ADDRESSES, addresses.size()));
        List<Attempt> attempts = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(tried.size());
        for (InetAddress address : tried) {
            Attempt attempt = new Attempt(host, new InetSocketAddress(address, port), context, done);
            attempts.add(attempt);
            executor.execute(attempt);
        }
        if (!done.await(Math.max(1, context.remaining().toMillis()), TimeUnit.MILLISECONDS)) {
            attempts.forEach(Attempt::giveUp);
        }
        Stopping.check(context);
        Optional<Attempt> first = attempts.stream().filter(Attempt::connected).findFirst();
        attempts.stream().filter(each -> first.isEmpty() || each != first.get()).forEach(Attempt::giveUp);
        List<ConnectAttempt> seen = attempts.stream().map(Attempt::seen).toList();
        return new Dialed(first.map(Attempt::socket), seen, first.isPresent() ? Optional.empty() : problem(seen));
    }

    /** Go names the first failure of the list. */
    private static Optional<String> problem(List<ConnectAttempt> attempts) {
        return attempts.stream()
                .findFirst()
                .map(attempt -> "dial tcp " + IpText.join(attempt.address(), attempt.port()) + ": " + attempt.detail())
                .or(() -> Optional.of("dial tcp: no suitable address"));
    }

    /** One attempt, which may be given up. */
    private static final class Attempt implements Runnable {
        private final String host;
        private final InetSocketAddress address;
        private final ProbeContext context;
        private final CountDownLatch done;
        private final Socket socket = new Socket(Proxy.NO_PROXY);
        private final long start = System.nanoTime();
        private Optional<ConnectAttempt> ended = Optional.empty();
        private boolean over;

        Attempt(String host, InetSocketAddress address, ProbeContext context, CountDownLatch done) {
            this.host = host;
            this.address = address;
            this.context = context;
            this.done = done;
        }

        @Override
        public void run() {
            try {
                context.closing(socket);
                int millis = (int) Math.max(1, Math.min(Integer.MAX_VALUE, context.remaining().toMillis()));
                socket.connect(address, millis);
                end(Result.CONNECTED, "");
            } catch (IOException e) {
                Result result = ConnectErrors.of(e);
                end(result, ConnectErrors.words(result, e));
            } catch (IllegalArgumentException e) {
                end(Result.OTHER, "connect: " + e.getMessage());
            } finally {
                done.countDown();
            }
        }

        private synchronized void end(Result result, String words) {
            if (over) {
                Sockets.close(socket);
            } else if (ended.isEmpty()) {
                ended = Optional.of(record(result, words));
            }
        }

        /** Closes the connection; an attempt that has not ended has timed out. */
        synchronized void giveUp() {
            if (ended.isEmpty()) {
                ended = Optional.of(record(Result.TIMEOUT, "i/o timeout"));
            }
            over = true;
            Sockets.close(socket);
        }

        synchronized boolean connected() {
            return !over && ended.filter(attempt -> attempt.result() == Result.CONNECTED).isPresent();
        }

        synchronized ConnectAttempt seen() {
            return ended.orElseGet(() -> record(Result.TIMEOUT, "i/o timeout"));
        }

        Socket socket() {
            return socket;
        }

        private ConnectAttempt record(Result result, String words) {
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            return new ConnectAttempt(host, IpText.of(address.getAddress()), address.getPort(), result, words, time);
        }
    }
}
