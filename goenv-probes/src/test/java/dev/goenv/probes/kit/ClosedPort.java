package dev.goenv.probes.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of 127.0.0.1 that nobody listens on: a moment ago somebody did, and ports are not given out again at once. */
public final class ClosedPort {
    private ClosedPort() {}

    /** A closed TCP port. */
    public static int tcp() {
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A closed UDP port. */
    public static int udp() {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(loopback(), 0))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
