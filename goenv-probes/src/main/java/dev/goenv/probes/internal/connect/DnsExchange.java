package dev.goenv.probes.internal.connect;

import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.DnsAnswer.Result;
import dev.goenv.probes.internal.connect.DnsMessages.Reading;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * One question to one DNS server, over UDP, and over TCP if the answer was cut.
 *
 * <p>dnsjava makes and reads the messages; the sockets are our own, for only so a closed port, a silent server and a
 * malformed answer are told apart, and nothing is left over. A datagram that answers another question is passed over, as
 * {@code dnsPacketRoundTrip} in net/dnsclient_unix.go does, Go 1.27.
 */
final class DnsExchange {
    private static final int DATAGRAM_BYTES = 1 << 16;

    private final InetSocketAddress server;
    private final String shown;
    private final DnsTransport transport;
    private final int datagrams;

    /**
     * Questions to a server.
     *
     * @param server the server
     * @param transport how it is asked
     * @param datagrams how often a question is sent over UDP at most; one may be lost
     */
    DnsExchange(InetSocketAddress server, DnsTransport transport, int datagrams) {
        this.server = server;
        this.shown = IpText.of(server);
        this.transport = transport;
        this.datagrams = datagrams;
    }

    /**
     * {@return what the server says}
     *
     * @param name the name, without a dot at the end
     * @param type {@link Type#A} or {@link Type#AAAA}
     * @param deadline how long to wait
     * @param sockets what the sockets are added to
     */
    DnsReply ask(String name, int type, Deadline deadline, SocketGroup sockets) {
        long start = System.nanoTime();
        Message query;
        try {
            query = DnsMessages.query(Name.fromString(name + "."), type);
        } catch (TextParseException e) {
            // Go's own rules let a name pass here that has no form as bytes.
            return reply(name, type, Result.NXDOMAIN, "no such host", false, start);
        }
        try {
            Message answer = transport == DnsTransport.TCP
                    ? DnsStream.ask(server, query, deadline, sockets, false)
                    : overUdp(query, deadline, sockets);
            if (transport == DnsTransport.UDP_THEN_TCP && answer.getHeader().getFlag(Flags.TC)) {
                answer = DnsStream.ask(server, query, deadline, sockets, true);
            }
            return reply(answer, name, type, start);
        } catch (DnsFailure e) {
            return sockets.closed()
                    ? reply(name, type, Result.TIMEOUT, "i/o timeout", true, start)
                    : reply(name, type, e.result(), e.words(), e.silent(), start);
        }
    }

    private Message overUdp(Message query, Deadline deadline, SocketGroup sockets) throws DnsFailure {
        try (DatagramSocket socket = sockets.add(new DatagramSocket())) {
            // Connected, so that the system tells of a closed port.
            socket.connect(server);
            return receive(socket, ends(socket), query, deadline);
        } catch (SocketException e) {
            throw DnsFailure.of(e, "dial udp " + shown + ": connect: ");
        }
    }

    private Message receive(DatagramSocket socket, String ends, Message query, Deadline deadline) throws DnsFailure {
        boolean noise = false;
        byte[] buffer = new byte[DATAGRAM_BYTES];
        for (int sent = 1; ; sent++) {
            send(socket, ends, query.toWire());
            Deadline part =
                    sent < datagrams ? deadline.earlier(deadline.left().dividedBy(datagrams - sent + 1L)) : deadline;
            while (true) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                try {
                    socket.setSoTimeout(part.millis());
                    socket.receive(packet);
                } catch (SocketTimeoutException e) {
                    if (sent < datagrams && !deadline.passed()) {
                        break;
                    }
                    Result result = noise ? Result.MALFORMED : Result.TIMEOUT;
                    throw new DnsFailure(result, "read udp " + ends + ": i/o timeout", true);
                } catch (IOException e) {
                    throw DnsFailure.of(e, "read udp " + ends + ": read: ");
                }
                Reading reading = DnsMessages.read(Arrays.copyOf(packet.getData(), packet.getLength()), query);
                switch (reading.kind()) {
                    case ANSWER -> {
                        return reading.message().orElseThrow();
                    }
                    case TORN -> throw DnsFailure.torn();
                    // Go waits on; if nothing better comes the server is one that talks nonsense.
                    case NOISE -> noise = true;
                    case FOREIGN -> {}
                }
            }
        }
    }

    private void send(DatagramSocket socket, String ends, byte[] wire) throws DnsFailure {
        try {
            socket.send(new DatagramPacket(wire, wire.length, server));
        } catch (IOException e) {
            throw DnsFailure.of(e, "write udp " + ends + ": write: ");
        }
    }

    /** As Go writes them; a socket that is closed meanwhile has no address of its own. */
    private String ends(DatagramSocket socket) {
        return Optional.ofNullable(socket.getLocalAddress())
                .map(local -> IpText.join(IpText.of(local), socket.getLocalPort()) + "->" + shown)
                .orElse(shown);
    }

    private DnsReply reply(Message message, String name, int type, long start) {
        List<String> found = DnsRecords.addresses(message, type);
        Result result = DnsMessages.result(message, found);
        List<String> addresses = result == Result.ADDRESSES ? found : List.of();
        Optional<String> extended = DnsMessages.extendedError(message);
        return new DnsReply(
                answer(name, type, result, addresses, extended, start), DnsMessages.words(message, result), false);
    }

    private DnsReply reply(String name, int type, Result result, String words, boolean silent, long start) {
        return new DnsReply(answer(name, type, result, List.of(), Optional.empty(), start), words, silent);
    }

    private DnsAnswer answer(
            String name, int type, Result result, List<String> addresses, Optional<String> extended, long start) {
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new DnsAnswer(name, Type.string(type), shown, result, addresses, extended, time);
    }
}
