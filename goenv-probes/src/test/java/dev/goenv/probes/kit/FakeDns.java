package dev.goenv.probes.kit;

import dev.goenv.probe.ResolverSettings;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A DNS server on an ephemeral port of 127.0.0.1, over UDP and TCP, that answers as a test says. */
public final class FakeDns implements AutoCloseable {
    /** Answers a question. */
    @FunctionalInterface
    public interface Script {
        /** The answer to a name, in lower case without a dot at the end, and a type, {@code A} or {@code AAAA}. */
        Reply answer(String name, String type);
    }

    /**
     * An answer.
     *
     * @param kind what kind of answer
     * @param rcode the response code
     * @param addresses addresses of either family; those of the type asked for are sent
     * @param extendedError the number of an extended error
     */
    public record Reply(Kind kind, int rcode, List<String> addresses, Optional<Integer> extendedError) {
        /** What is sent. */
        public enum Kind {
            /** A message. */
            MESSAGE,
            /** Nothing. */
            SILENCE,
            /** Bytes that are no message. */
            GARBAGE,
            /** A message with the right question whose answer breaks off. */
            TORN,
            /** A message that answers another query. */
            FOREIGN,
            /** A message of a server that does not ask others, with nothing in it. */
            LAME,
            /** A message that is cut over UDP and whole over TCP. */
            CUT,
            /** A message that is cut over UDP, for a server {@link #withoutTcp}. */
            CUT_AND_NO_TCP
        }

        /** Addresses. */
        public static Reply addresses(String... addresses) {
            return new Reply(Kind.MESSAGE, Rcode.NOERROR, List.of(addresses), Optional.empty());
        }

        /** A response code without addresses; NOERROR is "no data". */
        public static Reply code(int rcode) {
            return new Reply(Kind.MESSAGE, rcode, List.of(), Optional.empty());
        }

        /** NXDOMAIN. */
        public static Reply none() {
            return code(Rcode.NXDOMAIN);
        }

        /** Another kind of answer. */
        public Reply as(Kind other) {
            return new Reply(other, rcode, addresses, extendedError);
        }

        /** The same with an extended error. */
        public Reply extended(int code) {
            return new Reply(kind, rcode, addresses, Optional.of(code));
        }
    }

    private final DatagramSocket udp;
    private final Optional<ServerSocket> tcp;
    private final Script script;
    private final List<String> questions = new CopyOnWriteArrayList<>();

    private FakeDns(DatagramSocket udp, Optional<ServerSocket> tcp, Script script) {
        this.udp = udp;
        this.tcp = tcp;
        this.script = script;
    }

    /** A server that answers so. */
    public static FakeDns start(Script script) {
        return start(script, true);
    }

    /** A server that knows some names, and answers NXDOMAIN to the rest. */
    public static FakeDns knowing(Map<String, List<String>> addressesByName) {
        return start((name, type) -> addressesByName.containsKey(name)
                ? Reply.addresses(addressesByName.get(name).toArray(String[]::new))
                : Reply.none());
    }

    /** A server without TCP. */
    public static FakeDns withoutTcp(Script script) {
        return start(script, false);
    }

    private static FakeDns start(Script script, boolean withTcp) {
        try {
            // Both on one port: if TCP has it in use, the next one is tried.
            for (int attempt = 0; ; attempt++) {
                DatagramSocket udp = new DatagramSocket(new InetSocketAddress(ClosedPort.loopback(), 0));
                try {
                    Optional<ServerSocket> tcp = withTcp
                            ? Optional.of(new ServerSocket(udp.getLocalPort(), 10, ClosedPort.loopback()))
                            : Optional.empty();
                    FakeDns dns = new FakeDns(udp, tcp, script);
                    dns.begin();
                    return dns;
                } catch (IOException e) {
                    udp.close();
                    if (attempt == 10) {
                        throw e;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() {
        daemon("kit-dns-udp", this::serveUdp);
        if (tcp.isPresent()) {
            daemon("kit-dns-tcp", this::serveTcp);
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void serveUdp() {
        byte[] buffer = new byte[4096];
        while (!udp.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                udp.receive(packet);
                Optional<byte[]> reply = reply(Arrays.copyOf(packet.getData(), packet.getLength()), true);
                if (reply.isPresent()) {
                    udp.send(new DatagramPacket(reply.get(), reply.get().length, packet.getSocketAddress()));
                }
            } catch (IOException e) {
                // Closed, or a client that is gone.
                continue;
            }
        }
    }

    private void serveTcp() {
        ServerSocket listener = tcp.orElseThrow();
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                Optional<byte[]> reply = reply(in.readNBytes(in.readUnsignedShort()), false);
                if (reply.isPresent()) {
                    byte[] bytes = reply.get();
                    socket.getOutputStream().write(new byte[] {(byte) (bytes.length >> 8), (byte) bytes.length});
                    socket.getOutputStream().write(bytes);
                }
            } catch (IOException e) {
                // Closed, or a client that is gone.
                continue;
            }
        }
    }

    private Optional<byte[]> reply(byte[] wire, boolean overUdp) throws IOException {
        Message query = new Message(wire);
        org.xbill.DNS.Record asked = query.getQuestion();
        String name = asked.getName().toString(true).toLowerCase(Locale.ROOT);
        String type = Type.string(asked.getType());
        questions.add(name + " " + type + (overUdp ? "" : " tcp"));
        Reply reply = script.answer(name, type);
        return switch (reply.kind()) {
            case SILENCE -> Optional.empty();
            case GARBAGE -> Optional.of(new byte[] {1, 2, 3});
            case MESSAGE -> Optional.of(message(query, reply).toWire());
            case TORN -> {
                byte[] whole = message(query, reply).toWire();
                yield Optional.of(Arrays.copyOf(whole, whole.length - 1));
            }
            case FOREIGN -> {
                Message message = message(query, reply);
                message.getHeader().setID((query.getHeader().getID() + 1) & 0xFFFF);
                yield Optional.of(message.toWire());
            }
            case LAME -> {
                Message message = header(query, Rcode.NOERROR);
                message.getHeader().unsetFlag(Flags.RA);
                yield Optional.of(message.toWire());
            }
            case CUT, CUT_AND_NO_TCP ->
                Optional.of(overUdp ? cut(query) : message(query, reply).toWire());
        };
    }

    private static byte[] cut(Message query) {
        Message message = header(query, Rcode.NOERROR);
        message.getHeader().setFlag(Flags.TC);
        return message.toWire();
    }

    private static Message header(Message query, int rcode) {
        Message message = new Message(query.getHeader().getID());
        message.getHeader().setFlag(Flags.QR);
        message.getHeader().setFlag(Flags.RD);
        message.getHeader().setFlag(Flags.RA);
        message.getHeader().setRcode(rcode);
        message.addRecord(query.getQuestion(), Section.QUESTION);
        return message;
    }

    private static Message message(Message query, Reply reply) throws IOException {
        Message message = header(query, reply.rcode());
        Name name = query.getQuestion().getName();
        boolean wantsIpv6 = query.getQuestion().getType() == Type.AAAA;
        for (String address : reply.addresses()) {
            boolean ipv6 = address.indexOf(':') >= 0;
            if (ipv6 == wantsIpv6) {
                java.net.InetAddress parsed = java.net.InetAddress.getByName(address);
                message.addRecord(
                        ipv6 ? new AAAARecord(name, DClass.IN, 60, parsed) : new ARecord(name, DClass.IN, 60, parsed),
                        Section.ANSWER);
            }
        }
        if (reply.extendedError().isPresent()) {
            message.addRecord(
                    new OPTRecord(
                            1232,
                            0,
                            0,
                            0,
                            new ExtendedErrorCodeOption(reply.extendedError().get(), "")),
                    Section.ADDITIONAL);
        }
        return message;
    }

    /** The server as {@code address:port}. */
    public String address() {
        return "127.0.0.1:" + udp.getLocalPort();
    }

    /** The questions so far, such as {@code example.com A}. */
    public List<String> questions() {
        return List.copyOf(questions);
    }

    /** Settings that name servers, which need not be there, in order. */
    public static ResolverSettings settings(String... servers) {
        return new ResolverSettings(List.of(servers), List.of(), 1, Duration.ofSeconds(5), 2, "/etc/resolv.conf", true);
    }

    /** Settings that name these servers, in order. */
    public static ResolverSettings settings(FakeDns... servers) {
        return settings(Stream.of(servers).map(FakeDns::address).toArray(String[]::new));
    }

    @Override
    public void close() throws IOException {
        udp.close();
        if (tcp.isPresent()) {
            tcp.get().close();
        }
    }
}
