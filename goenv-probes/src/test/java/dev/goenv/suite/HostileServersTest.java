package dev.goenv.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.probes.Reports;
import dev.goenv.probes.kit.RawServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server can neither hold a diagnosis up nor fill the memory, whatever it sends and for however long. */
class HostileServersTest {
    private static final Duration BUDGET = Duration.ofMillis(1500);
    private static final Duration SLACK = Duration.ofMillis(1500);
    private static final int MOST_HEAP = 64 << 20;
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String CHUNK = "x".repeat(64 << 10);

    static Stream<Arguments> talks() {
        byte[] bomb = bomb();
        return Stream.of(
                hostile("endless first line", socket -> forever(socket, "HTTP/1.1 200 ", CHUNK)),
                hostile("endless header", socket -> forever(socket, OK + "X: ", CHUNK)),
                hostile("endless headers", socket -> forever(socket, OK, "X-Y: z\r\n".repeat(1000))),
                hostile("endless body", socket -> forever(socket, OK + "\r\n", CHUNK)),
                hostile("endless lines", socket -> forever(socket, OK + "\r\n", "v1.0.0\n".repeat(10_000))),
                hostile(
                        "endless chunks",
                        socket ->
                                forever(socket, OK + "Transfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n".repeat(1000))),
                hostile("endless size of a chunk", socket -> forever(socket, CHUNKED, "a".repeat(64 << 10))),
                hostile(
                        "endless zeros before the size of a chunk",
                        socket -> forever(socket, CHUNKED, "0".repeat(64 << 10))),
                hostile("endless remark about a chunk", socket -> forever(socket, CHUNKED + "1;", CHUNK)),
                hostile("endless end of a chunk", socket -> forever(socket, CHUNKED + "1\r\nx", CHUNK)),
                hostile("endless trailer", socket -> forever(socket, CHUNKED + "1\r\nx\r\n0\r\nX: ", CHUNK)),
                hostile(
                        "endless trailers",
                        socket -> forever(socket, CHUNKED + "1\r\nx\r\n0\r\n", "X-Y: z\r\n".repeat(1000))),
                hostile(
                        "interim answers without end",
                        socket -> forever(socket, "", "HTTP/1.1 103 Early Hints\r\n\r\n")),
                hostile("deep JSON", socket -> forever(socket, OK + "\r\n", "[".repeat(64 << 10))),
                hostile(
                        "deep HTML",
                        socket -> forever(socket, OK.replace("plain", "html") + "\r\n", "<a x='".repeat(10_000))),
                hostile(
                        "endless place of a redirect",
                        socket -> forever(socket, "HTTP/1.1 302 Found\r\nLocation: /", CHUNK)),
                hostile(
                        "long place of a redirect",
                        socket -> once(
                                socket,
                                "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /" + "x".repeat(200_000)
                                        + "\r\n\r\n")),
                hostile("packed body that is huge", socket -> {
                    once(socket, OK + "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
                    socket.getOutputStream().write(bomb);
                }),
                hostile("more than it announced", socket -> once(socket, OK + "Content-Length: 1\r\n\r\n" + CHUNK)),
                hostile(
                        "more than can be",
                        socket -> once(socket, OK + "Content-Length: 99999999999999999999\r\n\r\nx")));
    }

    private static Arguments hostile(String name, RawServer.Talk talk) {
        return Arguments.of(name, talk);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("talks")
    void diagnose_hostileModuleProxy_endsInTimeAndMemory(String name, RawServer.Talk talk, @TempDir Path root)
            throws Exception {
        bounded(name, talk, root, world -> world.set("GOPROXY", world.base));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("talks")
    void diagnose_hostileHttpProxy_endsInTimeAndMemory(String name, RawServer.Talk talk, @TempDir Path root)
            throws Exception {
        bounded(name, talk, root, world -> {
            world.set("GOPROXY", "https://goproxy.corp.example");
            world.set("HTTPS_PROXY", world.base);
        });
    }

    private record Place(World world, String base) {
        void set(String name, String value) {
            world.set(name, value);
        }
    }

    @FunctionalInterface
    private interface Setting {
        void make(Place place);
    }

    private static void bounded(String name, RawServer.Talk talk, Path root, Setting setting) throws Exception {
        try (World world = new World(root.toRealPath())) {
            RawServer server = world.keep(RawServer.start(socket -> {
                socket.getInputStream().read();
                talk.talk(socket);
                RawServer.drain(socket);
            }));
            setting.make(new Place(world, "http://" + server.address()));
            System.gc();
            long before = used();
            DoctorReport report = world.doctor().budget(BUDGET).build().diagnose();
            String text = Reports.text(report);
            System.gc();
            assertThat(used() - before).as("heap that is kept after %s", name).isLessThan(MOST_HEAP);
            assertThat(report.examination().elapsed()).isLessThan(BUDGET.plus(SLACK));
            assertThat(text).hasSizeLessThan(200_000);
            assertThat(report.exitCode()).as("%s", text).isNotZero();
            assertThat(server.connections()).isPositive();
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void once(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void forever(Socket socket, String first, String next) throws IOException {
        once(socket, first);
        byte[] bytes = next.getBytes(StandardCharsets.ISO_8859_1);
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
