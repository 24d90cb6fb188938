package dev.goenv.probes.internal.connect;

import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.ProbeContext;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;

/** Connects to addresses. */
public interface Dialer {
    /**
     * {@return the first connection in Go's order, and what became of the attempts}
     *
     * <p>Addresses of both families race as Go lets them (RFC 6555); those that lose are closed.
     *
     * @param host the name that led to the addresses
     * @throws InterruptedException if the run was cancelled
     */
    Dialed dial(String host, List<InetAddress> addresses, int port, ProbeContext context) throws InterruptedException;

    /**
     * {@return the same after every attempt has ended: for whoever wants to know of each address whether it works}
     *
     * @param host the name that led to the addresses
     * @throws InterruptedException if the run was cancelled
     */
    default Dialed dialAll(String host, List<InetAddress> addresses, int port, ProbeContext context)
            throws InterruptedException {
        return dial(host, addresses, port, context);
    }

    /**
     * What dialling came to.
     *
     * @param socket the connection, already handed to {@link ProbeContext#closing}; empty if there is none
     * @param attempts every attempt that has ended, in the order of the addresses
     * @param problem what Go prints, such as {@code dial tcp 127.0.0.1:1: connect: connection refused}
     */
    record Dialed(Optional<Socket> socket, List<ConnectAttempt> attempts, Optional<String> problem) {
        /** Copies the list. */
        public Dialed {
            attempts = List.copyOf(attempts);
        }
    }
}
