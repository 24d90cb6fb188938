package dev.goenv.probes.internal.connect;

import dev.goenv.probe.DnsAnswer.Result;
import dev.goenv.probes.internal.connect.DnsMessages.Reading;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.xbill.DNS.Message;

/** Questions over TCP: {@code dnsStreamRoundTrip} in net/dnsclient_unix.go, Go 1.27. */
final class DnsStream {
    private static final int LENGTH_BYTES = 2;

    private DnsStream() {}

    /**
     * {@return the answer}
     *
     * @param afterCut whether a cut answer came over UDP before, so that having no connection is a failure of its own kind
     */
    static Message ask(
            InetSocketAddress server, Message query, Deadline deadline, SocketGroup sockets, boolean afterCut)
            throws DnsFailure {
        try {
            return ask(server, query, deadline, sockets);
        } catch (DnsFailure e) {
            // What was answered, but not understood, was answered.
            throw afterCut && !(e.result() == Result.MALFORMED && e.getCause() == null) ? e.afterCut() : e;
        }
    }

    private static Message ask(InetSocketAddress server, Message query, Deadline deadline, SocketGroup sockets)
            throws DnsFailure {
        try (Socket socket = sockets.add(new Socket(Proxy.NO_PROXY))) {
            connect(socket, server, deadline);
            byte[] answer = roundTrip(socket, query.toWire(), deadline);
            Reading reading = DnsMessages.read(answer, query);
            return switch (reading.kind()) {
                case ANSWER -> reading.message().orElseThrow();
                case TORN, NOISE -> throw DnsFailure.torn();
                case FOREIGN -> throw new DnsFailure(Result.MALFORMED, "invalid DNS response", false);
            };
        } catch (IOException e) {
            throw DnsFailure.of(e, "dial tcp " + IpText.of(server) + ": connect: ");
        }
    }

    private static void connect(Socket socket, InetSocketAddress server, Deadline deadline) throws DnsFailure {
        try {
            socket.connect(server, deadline.millis());
        } catch (SocketTimeoutException e) {
            throw new DnsFailure(Result.TIMEOUT, "dial tcp " + IpText.of(server) + ": i/o timeout", true);
        } catch (IOException e) {
            throw DnsFailure.of(e, "dial tcp " + IpText.of(server) + ": connect: ");
        }
    }

    private static byte[] roundTrip(Socket socket, byte[] wire, Deadline deadline) throws DnsFailure {
        String ends = IpText.of((InetSocketAddress) socket.getLocalSocketAddress()) + "->"
                + IpText.of((InetSocketAddress) socket.getRemoteSocketAddress());
        try {
            byte[] framed = new byte[wire.length + LENGTH_BYTES];
            framed[0] = (byte) (wire.length >> 8);
            framed[1] = (byte) wire.length;
            System.arraycopy(wire, 0, framed, LENGTH_BYTES, wire.length);
            socket.getOutputStream().write(framed);
            InputStream in = socket.getInputStream();
            byte[] length = read(socket, in, LENGTH_BYTES, deadline);
            return read(socket, in, (length[0] & 0xFF) << 8 | length[1] & 0xFF, deadline);
        } catch (SocketTimeoutException e) {
            throw new DnsFailure(Result.TIMEOUT, "read tcp " + ends + ": i/o timeout", true);
        } catch (EOFException e) {
            DnsFailure failure = new DnsFailure(Result.MALFORMED, String.valueOf(e.getMessage()), false);
            failure.initCause(e);
            throw failure;
        } catch (IOException e) {
            throw DnsFailure.of(e, "read tcp " + ends + ": read: ");
        }
    }

    /** The limit is for the whole, not for each piece of a server that trickles. */
    private static byte[] read(Socket socket, InputStream in, int count, Deadline deadline) throws IOException {
        byte[] bytes = new byte[count];
        int got = 0;
        while (got < count) {
            socket.setSoTimeout(deadline.millis());
            int read = in.read(bytes, got, count - got);
            if (read < 0) {
                throw new EOFException(got == 0 ? "EOF" : "unexpected EOF");
            }
            got += read;
        }
        return bytes;
    }
}
