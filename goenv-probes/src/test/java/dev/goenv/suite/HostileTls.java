package dev.goenv.suite;

import dev.goenv.probes.kit.Certificates;
import dev.goenv.probes.kit.IssuedCertificate;
import dev.goenv.probes.kit.RawServer;
import dev.goenv.suite.HostileTalks.Hostile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** What a server may do in TLS and within it, over HTTP/1.1 and HTTP/2. */
final class HostileTls {
    /** The authority of the servers. */
    static final IssuedCertificate ROOT = Certificates.authority("Hostile Root CA");

    private static final IssuedCertificate GOOD = ROOT.loopback();
    private static final byte[] SETTINGS = {0, 0, 0, 4, 0, 0, 0, 0, 0};

    private HostileTls() {}

    /** All of them. */
    static List<Hostile> all() {
        List<Hostile> all = new ArrayList<>(List.of(
                records("endless message of the handshake", 0x16, new byte[] {2, -1, -1, -1}),
                records("endless small messages of the handshake", 0x16, new byte[] {0, 0, 0, 0}),
                records("endless warnings", 0x15, new byte[] {1, 90}),
                records("endless empty records", 0x16, new byte[0]),
                records("data before the handshake", 0x17, new byte[1000]),
                chain("chain of 2000 certificates", 2000),
                chain("chain of 12 certificates", 12),
                new Hostile("slow drip of a record", socket -> {
                    socket.getInputStream().read();
                    socket.getOutputStream().write(new byte[] {0x16, 3, 3, 0x40, 0});
                    CountDownLatch never = new CountDownLatch(1);
                    while (!never.await(20, TimeUnit.MILLISECONDS)) {
                        socket.getOutputStream().write(2);
                    }
                })));
        for (Hostile http : HostileTalks.all()) {
            if (http.name().endsWith("size of a chunk")) {
                all.add(new Hostile(http.name() + " over TLS", socket -> {
                    SSLSocket secure = secure(GOOD, socket, "http/1.1");
                    secure.getInputStream().read();
                    http.talk().talk(secure);
                }));
            }
        }
        all.add(frames("headers of one byte each", HostileTls::bomb));
        all.add(frames("endless settings", out -> forever(out, SETTINGS)));
        all.add(frames("endless pings", out -> forever(out, frame(6, 0, 0, new byte[8]))));
        all.add(frames("endless pushes of unknown kind", out -> forever(out, frame(0x77, 0, 3, new byte[100]))));
        all.add(frames("endless empty data", out -> {
            out.write(frame(1, 4, 3, new byte[] {(byte) 0x88}));
            forever(out, frame(0, 0, 3, new byte[0]));
        }));
        all.add(frames("endless data", out -> {
            out.write(frame(1, 4, 3, new byte[] {(byte) 0x88}));
            forever(out, frame(0, 0, 3, new byte[16_384]));
        }));
        all.add(frames(
                "endless interim answers", out -> forever(out, frame(1, 4, 3, new byte[] {8, 3, '1', '0', '3'}))));
        return List.copyOf(all);
    }

    /** A talk over HTTP/2. */
    @FunctionalInterface
    private interface Frames {
        void send(OutputStream out) throws IOException;
    }

    private static Hostile frames(String name, Frames frames) {
        return new Hostile(name + " over HTTP/2", socket -> {
            SSLSocket secure = secure(GOOD, socket, "h2");
            secure.getInputStream().read(new byte[8192]);
            OutputStream out = secure.getOutputStream();
            out.write(SETTINGS);
            frames.send(out);
            RawServer.drain(secure);
        });
    }

    /** A header of 4000 bytes that is kept, and then named with one byte each time. */
    private static void bomb(OutputStream out) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write(0x88);
        block.write(new byte[] {0x40, 1, 'x'});
        // A length of 4000 in seven bits and a rest.
        block.write(new byte[] {0x7f, (byte) (0x80 | (4000 - 127) % 128), (byte) ((4000 - 127) / 128)});
        block.write(new byte[4000]);
        out.write(frame(1, 0, 3, block.toByteArray()));
        byte[] same = new byte[16_384];
        Arrays.fill(same, (byte) 0xbe);
        forever(out, frame(9, 0, 3, same));
    }

    private static byte[] frame(int type, int flags, int stream, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(content.length >> 16);
        out.writeShort(content.length);
        out.writeByte(type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(content);
        return bytes.toByteArray();
    }

    private static void forever(OutputStream out, byte[] bytes) throws IOException {
        byte[] many = new byte[bytes.length * Math.max(1, 16_000 / bytes.length)];
        for (int i = 0; i < many.length; i++) {
            many[i] = bytes[i % bytes.length];
        }
        while (!Thread.currentThread().isInterrupted()) {
            out.write(many);
        }
    }

    private static Hostile records(String name, int type, byte[] content) {
        return new Hostile(name, socket -> {
            socket.getInputStream().read();
            byte[] record = new byte[content.length + 5];
            System.arraycopy(new byte[] {(byte) type, 3, 3, 0, 0}, 0, record, 0, 5);
            record[3] = (byte) (content.length >> 8);
            record[4] = (byte) content.length;
            System.arraycopy(content, 0, record, 5, content.length);
            forever(socket.getOutputStream(), record);
        });
    }

    private static Hostile chain(String name, int length) {
        List<X509Certificate> chain = new ArrayList<>(List.of(GOOD.certificate()));
        chain.addAll(Collections.nCopies(length - 1, ROOT.certificate()));
        IssuedCertificate many = new IssuedCertificate(GOOD.certificate(), GOOD.keys(), chain);
        return new Hostile(name, socket -> RawServer.drain(secure(many, socket, "http/1.1")));
    }

    private static SSLSocket secure(IssuedCertificate certificate, Socket plain, String protocol) throws IOException {
        SSLSocket socket = (SSLSocket) certificate.server().getSocketFactory().createSocket(plain, null, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {protocol});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }
}
