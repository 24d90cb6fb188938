package dev.goenv.suite;

import dev.goenv.probes.kit.RawServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** What a server of HTTP may say to hold a client up or to fill its memory. */
final class HostileTalks {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String LONG = "x".repeat(64 << 10);

    private HostileTalks() {}

    /**
     * A way of talking.
     *
     * @param name what is hostile in it
     * @param talk the talk, after the request began
     */
    record Hostile(String name, RawServer.Talk talk) {
        /** Its name. */
        @Override
        public String toString() {
            return name;
        }
    }

    /** All of them. */
    static List<Hostile> all() {
        byte[] bomb = bomb();
        return List.of(
                endless("first line", "HTTP/1.1 200 ", LONG),
                endless("header", OK + "X: ", LONG),
                endless("headers", OK, "X-Y: z\r\n".repeat(1000)),
                endless("body", OK + "\r\n", LONG),
                endless("lines", OK + "\r\n", "v1.0.0\n".repeat(10_000)),
                endless("chunks", CHUNKED, "1\r\nx\r\n".repeat(1000)),
                endless("size of a chunk", CHUNKED, "a".repeat(64 << 10)),
                endless("zeros before the size of a chunk", CHUNKED, "0".repeat(64 << 10)),
                endless("zeros before the size of the second chunk", CHUNKED + "1\r\nx\r\n", "0".repeat(64 << 10)),
                endless("remark about a chunk", CHUNKED + "1;", LONG),
                endless("end of a chunk", CHUNKED + "1\r\nx", LONG),
                endless("trailer", CHUNKED + "1\r\nx\r\n0\r\nX: ", LONG),
                endless("trailers", CHUNKED + "1\r\nx\r\n0\r\n", "X-Y: z\r\n".repeat(1000)),
                endless("interim answers", "", "HTTP/1.1 103 Early Hints\r\n\r\n".repeat(1000)),
                endless("long interim answers", "", "HTTP/1.1 103 Early Hints\r\nX: " + LONG + "\r\n\r\n"),
                endless("JSON", OK + "\r\n", "[".repeat(64 << 10)),
                endless("HTML", OK.replace("plain", "html") + "\r\n", "<a x='".repeat(10_000)),
                endless("place of a redirect", "HTTP/1.1 302 Found\r\nLocation: /", LONG),
                new Hostile(
                        "long place of a redirect",
                        socket -> say(
                                socket,
                                "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /" + "x".repeat(200_000)
                                        + "\r\n\r\n")),
                new Hostile("packed body that is huge", socket -> {
                    say(socket, OK + "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
                    socket.getOutputStream().write(bomb);
                }),
                packed("whose name never ends", new byte[] {31, (byte) 139, 8, 8, 0, 0, 0, 0, 0, 0}, new byte[] {'x'}),
                packed("of empty blocks", new byte[] {31, (byte) 139, 8, 0, 0, 0, 0, 0, 0, 0}, new byte[] {
                    0, 0, 0, -1, -1
                }),
                new Hostile("more than it announced", socket -> say(socket, OK + "Content-Length: 1\r\n\r\n" + LONG)),
                new Hostile(
                        "more than can be",
                        socket -> say(socket, OK + "Content-Length: 99999999999999999999\r\n\r\nx")),
                drip("first line", "HTTP/1.1 200 "),
                drip("header", OK + "X: "),
                drip("body", OK + "\r\n"),
                drip("size of a chunk", CHUNKED));
    }

    /** What says itself to be a server of SSH, at once. */
    static List<Hostile> ssh() {
        return List.of(
                endless("introduction", "SSH-2.0-", LONG),
                endless("greeting", "", LONG),
                endless("lines of greeting", "", "welcome\r\n".repeat(1000)),
                endless("zeros", "", "\0".repeat(64 << 10)),
                drip("introduction", "SSH-2.0-"));
    }

    private static Hostile endless(String name, String first, String next) {
        return new Hostile("endless " + name, socket -> {
            say(socket, first);
            forever(socket, next.getBytes(StandardCharsets.ISO_8859_1));
        });
    }

    /** Byte by byte, so that no single read takes long. */
    private static Hostile drip(String name, String first) {
        return new Hostile("slow drip of a " + name, socket -> {
            say(socket, first);
            CountDownLatch never = new CountDownLatch(1);
            while (!never.await(20, TimeUnit.MILLISECONDS)) {
                say(socket, "0");
            }
        });
    }

    /** A packed body that goes on with the same for ever. */
    private static Hostile packed(String name, byte[] start, byte[] more) {
        byte[] many = new byte[more.length * 10_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = more[i % more.length];
        }
        return new Hostile("packed body " + name, socket -> {
            say(socket, OK + "Content-Encoding: gzip\r\n\r\n");
            socket.getOutputStream().write(start);
            forever(socket, many);
        });
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends the same until the other side hangs up. */
    static void forever(Socket socket, byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        while (!Thread.currentThread().isInterrupted()) {
            out.write(bytes);
        }
    }

    private static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                gzip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
