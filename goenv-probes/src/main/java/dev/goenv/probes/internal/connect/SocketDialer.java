package dev.goenv.probes.internal.connect;

import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probes.internal.connect.DialRace.Until;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Connects to all addresses, eight at a time, and keeps the first connection in Go's order.
 *
 * <p>Go tries one address after the other, and starts the other family 300 ms later ({@code dialParallel} in net/dial.go, Go
 * 1.27). Here all begin at once, so that what a later address is worth is known too; a connection is taken as soon as all
 * addresses before it have failed, or Go's 300 ms are over. Immutable, safe for several threads.
 */
public final class SocketDialer implements Dialer {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Duration HEAD_START = Duration.ofMillis(300);

    private static final int MAX_PORT = 0xFFFF;

    private final Executor executor;
    private final Duration limit;

    /** A dialer that waits three seconds for a connection, where Go waits thirty. */
    public SocketDialer(Executor executor) {
        this(executor, LIMIT);
    }

    /**
     * A dialer.
     *
     * @param executor what attempts are made on, up to eight at once
     * @param limit how long to wait for a connection
     */
    public SocketDialer(Executor executor, Duration limit) {
        this.executor = executor;
        this.limit = limit;
    }

    @Override
    public Dialed dial(String host, List<InetAddress> addresses, int port, ProbeContext context)
            throws InterruptedException {
        return dial(host, addresses, port, Until.WON, context);
    }

    @Override
    public Dialed dialAll(String host, List<InetAddress> addresses, int port, ProbeContext context)
            throws InterruptedException {
        return dial(host, addresses, port, Until.ENDED, context);
    }

    private Dialed dial(String host, List<InetAddress> addresses, int port, Until until, ProbeContext context)
            throws InterruptedException {
        if (addresses.isEmpty() || port < 0 || port > MAX_PORT) {
            String words = addresses.isEmpty() ? "missing address" : "address " + port + ": invalid port";
            return new Dialed(Optional.empty(), List.of(), Optional.of("dial tcp: " + words));
        }
        Deadline deadline = Deadline.of(limit, context);
        try (DialRace race = context.closing(new DialRace(host, addresses, port, deadline))) {
            race.run(executor, deadline.earlier(HEAD_START), until);
            Stopping.check(context);
            Optional<Socket> socket = race.winner();
            socket.ifPresent(race::release);
            socket.ifPresent(context::closing);
            List<ConnectAttempt> attempts = race.attempts();
            return new Dialed(
                    socket,
                    attempts,
                    socket.isPresent() ? Optional.empty() : Optional.of(problem(addresses.get(0), port, attempts)));
        }
    }

    /** Go names the failure of the first address. */
    private static String problem(InetAddress first, int port, List<ConnectAttempt> attempts) {
        String words = attempts.isEmpty() ? "i/o timeout" : attempts.get(0).detail();
        return "dial tcp " + IpText.of(new InetSocketAddress(first, port)) + ": " + words;
    }
}
