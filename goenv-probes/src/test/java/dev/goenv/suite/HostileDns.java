package dev.goenv.suite;

import dev.goenv.probes.kit.RawServer;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;

/** A DNS server on 127.0.0.1, over UDP and TCP, that answers so that no answer comes or a huge one. */
final class HostileDns implements AutoCloseable {
    /** What it does. */
    enum Kind {
        /** Answers another question again and again. */
        DATAGRAMS_OF_ANOTHER_QUESTION,
        /** Sends large datagrams without sense again and again. */
        DATAGRAMS_OF_GARBAGE,
        /** Cuts over UDP; over TCP thousands of addresses, all of which lead nowhere. */
        THOUSANDS_OF_ADDRESSES,
        /** Cuts over UDP; over TCP thousands of names that lead to one another in a ring. */
        RING_OF_NAMES,
        /** Cuts over UDP; over TCP a name whose parts point at one another. */
        POINTERS,
        /** Cuts over UDP; over TCP one byte after the other. */
        SLOW_DRIP
    }

    private final Kind kind;
    private final DatagramSocket udp;
    private final ServerSocket tcp;
    private final AtomicInteger questions = new AtomicInteger();

    private HostileDns(Kind kind, DatagramSocket udp, ServerSocket tcp) {
        this.kind = kind;
        this.udp = udp;
        this.tcp = tcp;
    }

    /** Starts one. */
    static HostileDns start(Kind kind) {
        for (int attempt = 0; ; attempt++) {
            DatagramSocket udp = null;
            try {
                udp = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                ServerSocket tcp = new ServerSocket(udp.getLocalPort(), 10, InetAddress.getLoopbackAddress());
                HostileDns dns = new HostileDns(kind, udp, tcp);
                dns.daemon(dns::serveUdp);
                dns.daemon(dns::serveTcp);
                return dns;
            } catch (IOException e) {
                if (udp != null) {
                    udp.close();
                }
                if (attempt == 10) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** Its address. */
    String address() {
        return "127.0.0.1:" + tcp.getLocalPort();
    }

    /** How many questions came. */
    int questions() {
        return questions.get();
    }

    private void daemon(Runnable work) {
        Thread thread = new Thread(work, "kit-hostile-dns");
        thread.setDaemon(true);
        thread.start();
    }

    private void serveUdp() {
        byte[] buffer = new byte[4096];
        while (!udp.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                udp.receive(packet);
                questions.incrementAndGet();
                byte[] query = Arrays.copyOf(packet.getData(), packet.getLength());
                SocketAddress from = packet.getSocketAddress();
                switch (kind) {
                    case DATAGRAMS_OF_ANOTHER_QUESTION -> {
                        byte[] other = query.clone();
                        other[0] ^= 1;
                        other[2] |= (byte) 0x80;
                        flood(other, from);
                    }
                    case DATAGRAMS_OF_GARBAGE -> {
                        byte[] large = Arrays.copyOf(query, 60_000);
                        large[4] = 0x7f;
                        large[2] |= (byte) 0x80;
                        large[6] = 0x7f;
                        flood(large, from);
                    }
                    case THOUSANDS_OF_ADDRESSES, RING_OF_NAMES, POINTERS, SLOW_DRIP -> {
                        Message cut = new Message(query);
                        cut.getHeader().setFlag(Flags.QR);
                        cut.getHeader().setFlag(Flags.TC);
                        send(cut.toWire(), from);
                    }
                }
            } catch (IOException e) {
                // Closed, or a client that is gone.
                continue;
            }
        }
    }

    private void send(byte[] bytes, SocketAddress to) throws IOException {
        udp.send(new DatagramPacket(bytes, bytes.length, to));
    }

    /** Until the server is closed. */
    private void flood(byte[] bytes, SocketAddress to) {
        daemon(() -> {
            while (!udp.isClosed()) {
                try {
                    send(bytes, to);
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private void serveTcp() {
        while (!tcp.isClosed()) {
            try {
                Socket socket = tcp.accept();
                daemon(() -> talk(socket));
            } catch (IOException e) {
                // Closed.
                continue;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] query = in.readNBytes(in.readUnsignedShort());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            if (kind == Kind.SLOW_DRIP) {
                out.writeShort(60_000);
                CountDownLatch never = new CountDownLatch(1);
                while (!never.await(20, TimeUnit.MILLISECONDS)) {
                    out.write(0);
                }
            }
            byte[] answer = kind == Kind.POINTERS ? pointers(query) : answer(new Message(query));
            out.writeShort(answer.length);
            out.write(answer);
            RawServer.drain(socket);
        } catch (IOException e) {
            // Closed, or a client that is gone.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] answer(Message message) throws IOException {
        message.getHeader().setFlag(Flags.QR);
        Name asked = message.getQuestion().getName();
        int count = kind == Kind.RING_OF_NAMES ? 1500 : 3500;
        for (int i = 0; i < count; i++) {
            byte[] address = {127, 66, (byte) (i >> 8), (byte) i};
            message.addRecord(
                    kind == Kind.RING_OF_NAMES
                            ? new CNAMERecord(
                                    i == 0 ? asked : Name.fromString("a" + i + ".example."),
                                    DClass.IN,
                                    1,
                                    Name.fromString("a" + (i + 1) % count + ".example."))
                            : new ARecord(asked, DClass.IN, 1, InetAddress.getByAddress(address)),
                    Section.ANSWER);
        }
        return message.toWire();
    }

    private static byte[] pointers(byte[] query) {
        byte[] answer = Arrays.copyOf(query, 65_000);
        answer[2] |= (byte) 0x80;
        answer[6] = 0x20;
        for (int i = query.length; i + 1 < answer.length; i += 2) {
            int to = Math.max(12, i - 2);
            answer[i] = (byte) (0xc0 | to >> 8 & 0x3f);
            answer[i + 1] = (byte) to;
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        udp.close();
        tcp.close();
    }
}
