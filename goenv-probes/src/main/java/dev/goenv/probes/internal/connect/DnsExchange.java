package dev.goenv.probes.internal.connect;

import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.DnsAnswer.Result;
import dev.goenv.probe.ProbeContext;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
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
    private static final int UDP_BYTES = 1232;

    private final InetSocketAddress server;
    private final String shown;
    private final Duration limit;

    /** Questions to a server, with so much time for each. */
    DnsExchange(InetSocketAddress server, Duration limit) {
        this.server = server;
        this.shown = IpText.of(server);
        this.limit = limit;
    }

    /**
     * {@return what the server says}
     *
     * @param name the name, without a dot at the end
     * @param type {@link Type#A} or {@link Type#AAAA}
     * @throws InterruptedException if the run was cancelled
     */
    DnsAnswer ask(String name, int type, ProbeContext context) throws InterruptedException {
        long start = System.nanoTime();
        long deadline = start + Math.min(limit.toNanos(), context.remaining().toNanos());
        Message query;
        try {
            query = query(name, type);
        } catch (TextParseException e) {
            return answer(name, type, Result.NXDOMAIN, List.of(), Optional.empty(), start);
        }
        try {
            Message reply = overUdp(query, deadline, context);
            if (reply.getHeader().getFlag(Flags.TC)) {
                return afterTruncation(query, name, type, start, deadline, context);
            }
            return read(reply, name, type, start);
        } catch (IOException e) {
            Stopping.check(context);
            return answer(name, type, result(e), List.of(), Optional.empty(), start);
        }
    }

    private DnsAnswer afterTruncation(
            Message query, String name, int type, long start, long deadline, ProbeContext context)
            throws InterruptedException {
        try {
            return read(overTcp(query, deadline, context), name, type, start);
        } catch (IOException e) {
            Stopping.check(context);
            return answer(name, type, Result.TRUNCATED_TCP_FAILED, List.of(), Optional.empty(), start);
        }
    }

    private static Message query(String name, int type) throws TextParseException {
        Name absolute = Name.fromString(name + (name.endsWith(".") ? "" : "."));
        Message query = Message.newQuery(org.xbill.DNS.Record.newRecord(absolute, type, DClass.IN));
        query.addRecord(new OPTRecord(UDP_BYTES, 0, 0), Section.ADDITIONAL);
        return query;
    }

    private Message overUdp(Message query, long deadline, ProbeContext context) throws IOException {
        try (DatagramSocket socket = context.closing(new DatagramSocket())) {
            // Connected, so that the system tells of a closed port.
            socket.connect(server);
            byte[] wire = query.toWire();
            socket.send(new DatagramPacket(wire, wire.length));
            byte[] buffer = new byte[1 << 16];
            Optional<IOException> malformed = Optional.empty();
            while (true) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                try {
                    socket.setSoTimeout(millisUntil(deadline));
                    socket.receive(packet);
                } catch (SocketTimeoutException e) {
                    throw malformed.orElse(e);
                }
                try {
                    Message reply = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
                    if (answers(reply, query)) {
                        return reply;
                    }
                } catch (IOException e) {
                    // Go waits on; if nothing better comes the server is one that talks nonsense.
                    malformed = Optional.of(new MalformedAnswer(e));
                }
            }
        }
    }

    private Message overTcp(Message query, long deadline, ProbeContext context) throws IOException {
        try (Socket socket = context.closing(new Socket(Proxy.NO_PROXY))) {
            socket.connect(server, millisUntil(deadline));
            socket.setSoTimeout(millisUntil(deadline));
            byte[] wire = query.toWire();
            byte[] framed = new byte[wire.length + 2];
            framed[0] = (byte) (wire.length >> 8);
            framed[1] = (byte) wire.length;
            System.arraycopy(wire, 0, framed, 2, wire.length);
            socket.getOutputStream().write(framed);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] answer = in.readNBytes(in.readUnsignedShort());
            Message reply = new Message(answer);
            if (!answers(reply, query)) {
                throw new EOFException("another question was answered");
            }
            return reply;
        }
    }

    private static boolean answers(Message reply, Message query) {
        org.xbill.DNS.Record asked = query.getQuestion();
        org.xbill.DNS.Record answered = reply.getQuestion();
        return reply.getHeader().getID() == query.getHeader().getID()
                && reply.getHeader().getFlag(Flags.QR)
                && answered != null
                && answered.getType() == asked.getType()
                && answered.getName().equals(asked.getName());
    }

    private DnsAnswer read(Message reply, String name, int type, long start) {
        List<String> addresses = DnsRecords.addresses(reply, type);
        Result result =
                switch (reply.getRcode()) {
                    case Rcode.NOERROR -> addresses.isEmpty() ? Result.NODATA : Result.ADDRESSES;
                    case Rcode.NXDOMAIN -> Result.NXDOMAIN;
                    case Rcode.SERVFAIL -> Result.SERVFAIL;
                    case Rcode.REFUSED -> Result.REFUSED;
                    case Rcode.FORMERR -> Result.FORMERR;
                    default -> Result.OTHER_CODE;
                };
        return answer(name, type, result, result == Result.ADDRESSES ? addresses : List.of(), extended(reply), start);
    }

    private static Optional<String> extended(Message reply) {
        OPTRecord options = reply.getOPT();
        if (options == null) {
            return Optional.empty();
        }
        return options.getOptions(EDNSOption.Code.EDNS_EXTENDED_ERROR).stream()
                .filter(ExtendedErrorCodeOption.class::isInstance)
                .map(ExtendedErrorCodeOption.class::cast)
                .map(error -> ExtendedErrorCodeOption.text(error.getErrorCode()) + " (" + error.getErrorCode() + ")"
                        + (error.getText() == null || error.getText().isEmpty() ? "" : ": " + error.getText()))
                .findFirst();
    }

    private static Result result(IOException failure) {
        if (failure instanceof PortUnreachableException) {
            return Result.CLOSED_PORT;
        }
        if (failure instanceof MalformedAnswer) {
            return Result.MALFORMED;
        }
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("unreachable") || message.contains("no route") || message.contains("invalid argument")) {
            return Result.UNREACHABLE;
        }
        return message.contains("refused") ? Result.CLOSED_PORT : Result.TIMEOUT;
    }

    private DnsAnswer answer(
            String name, int type, Result result, List<String> addresses, Optional<String> extended, long start) {
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new DnsAnswer(name, Type.string(type), shown, result, addresses, extended, time);
    }

    private static int millisUntil(long deadline) throws SocketTimeoutException {
        long millis = (deadline - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
            throw new SocketTimeoutException("i/o timeout");
        }
        return (int) Math.min(Integer.MAX_VALUE, millis);
    }

    private static final class MalformedAnswer extends IOException {
        private static final long serialVersionUID = 1;

        MalformedAnswer(IOException cause) {
            super("malformed answer", cause);
        }
    }
}
