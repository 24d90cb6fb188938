package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.HttpAnswer.Result;
import dev.goenv.probes.kit.Certificates;
import dev.goenv.probes.kit.IssuedCertificate;
import dev.goenv.probes.kit.RawServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowanceTest {
    private static final IssuedCertificate ROOT = Certificates.authority("Test Root");
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String BETWEEN =
            "header line too long: more than 65536 bytes between two pieces of the body, our limit; that of go is 4096";
    private static final String HEAD =
            "net/http: server response headers exceeded 262144 bytes, our limit; that of go is 10485760";
    /** What the server may get rid of: our limit, and what the system holds for either side. */
    private static final long MOST_SENT = 12 << 20;

    private static Socket over(Socket plain, boolean secure) throws IOException {
        if (!secure) {
            return plain;
        }
        SSLSocket socket =
                (SSLSocket) ROOT.loopback().server().getSocketFactory().createSocket(plain, null, true);
        socket.startHandshake();
        return socket;
    }

    private static void request(Socket socket) throws IOException {
        int ends = 0;
        while (ends < 2) {
            int b = socket.getInputStream().read();
            ends = b == '\n' ? ends + 1 : b == '\r' ? ends : b < 0 ? 2 : 0;
        }
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static long forever(Socket socket, String text, CountDownLatch end) {
        byte[] bytes = text.repeat(1 + 60_000 / text.length()).getBytes(StandardCharsets.ISO_8859_1);
        long sent = 0;
        try {
            OutputStream out = socket.getOutputStream();
            while (sent < 4 * MOST_SENT) {
                out.write(bytes);
                sent += bytes.length;
            }
        } catch (IOException e) {
            // The client has hung up, as it should.
            return sent;
        } finally {
            end.countDown();
        }
        return sent;
    }

    private record Seen(HttpAnswer first, HttpAnswer last, int connections, long sent) {}

    /** Two requests by one probe: the first is answered well, so that the second goes over the same connection. */
    private static Seen twice(String start, String endless, boolean secure) throws Exception {
        AtomicLong sent = new AtomicLong();
        CountDownLatch end = new CountDownLatch(1);
        try (RawServer server = RawServer.start(plain -> {
                    Socket socket = over(plain, secure);
                    request(socket);
                    say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx");
                    request(socket);
                    say(socket, start);
                    sent.set(forever(socket, endless, end));
                });
                Network network = new Loopback().trusting(ROOT).open();
                Loopback.Run run = Loopback.Run.start()) {
            FetchRequest request =
                    FetchRequest.get("list", (secure ? "https://" : "http://") + server.address() + "/x");
            HttpAnswer first = network.fetcher().fetch(request, run).answer();
            HttpAnswer last = network.fetcher().fetch(request, run).answer();
            assertThat(end.await(10, TimeUnit.SECONDS)).isTrue();
            return new Seen(first, last, server.connections(), sent.get());
        }
    }

    static Stream<Arguments> betweenPieces() {
        return Stream.of(
                        Arguments.of("size", CHUNKED, "a"),
                        Arguments.of("zeros before the size", CHUNKED, "0"),
                        Arguments.of("zeros before the size of the second chunk", CHUNKED + "1\r\nx\r\n", "0"),
                        Arguments.of("remark", CHUNKED + "1;", "x"),
                        Arguments.of("end", CHUNKED + "1\r\nx", "x"),
                        Arguments.of("trailer", CHUNKED + "1\r\nx\r\n0\r\nX: ", "x"),
                        Arguments.of("trailers", CHUNKED + "1\r\nx\r\n0\r\n", "X-Y: z\r\n"))
                .flatMap(each -> Stream.of(true, false)
                        .map(secure -> Arguments.of(each.get()[0], each.get()[1], each.get()[2], secure)));
    }

    @ParameterizedTest(name = "{0}, TLS {3}")
    @MethodSource("betweenPieces")
    void fetch_endlessLineAboutAChunk_endsSoon(String name, String start, String endless, boolean secure)
            throws Exception {
        Seen seen = twice(start, endless, secure);

        assertThat(seen.first().accepted()).isTrue();
        assertThat(seen.connections())
                .as("connections, so that the second request is one on a used one")
                .isEqualTo(1);
        assertThat(seen.last().result()).isEqualTo(Result.MALFORMED);
        assertThat(seen.last().problem()).contains("read \"" + seen.last().url() + "\": " + BETWEEN);
        assertThat(seen.sent()).isLessThan(MOST_SENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 103 Early Hints\r\n\r\n", "HTTP/1.1 100 Continue\r\nLink: <x>\r\n\r\n"})
    void fetch_interimAnswersWithoutEnd_endSoon(String interim) throws Exception {
        HttpAnswer answer = once(bytes(interim.repeat(50_000)), 1 << 20).answer();

        assertThat(answer.result()).isEqualTo(Result.MALFORMED);
        assertThat(answer.problem()).contains("Get \"" + answer.url() + "\": " + HEAD);
    }

    private static Fetched once(byte[] answer, int maxBytes) throws Exception {
        try (RawServer server = RawServer.answering(answer);
                Network network = new Loopback().open();
                Loopback.Run run = Loopback.Run.start()) {
            return network.fetcher()
                    .fetch(
                            FetchRequest.get("zip", "http://" + server.address() + "/x")
                                    .maxBytes(maxBytes),
                            run);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void fetch_byteByByteInChunks_isTheWholeBody() throws Exception {
        Fetched fetched = once(bytes(CHUNKED + "1\r\nx\r\n".repeat(100_000) + "0\r\n\r\n"), 1 << 20);

        assertThat(fetched.answer().result()).isEqualTo(Result.ANSWERED);
        assertThat(fetched.body()).hasSize(100_000);
    }

    @Test
    void fetch_longRemarksAndTrailers_areThoseThatGoTakes() throws Exception {
        String remark = ";x=" + "y".repeat(4000);
        String chunks = ("1388" + remark + "\r\n" + "x".repeat(5000) + "\r\n").repeat(20);
        Fetched fetched =
                once(bytes(CHUNKED + chunks + "0" + remark + "\r\nX-T: " + "z".repeat(4000) + "\r\n\r\n"), 1 << 20);

        assertThat(fetched.answer().result()).isEqualTo(Result.ANSWERED);
        assertThat(fetched.body()).hasSize(100_000);
    }

    @Test
    void fetch_fewLongInterimAnswers_areTakenBeforeTheAnswer() throws Exception {
        String interim = "HTTP/1.1 103 Early Hints\r\nLink: " + "x".repeat(100_000) + "\r\n\r\n";
        Fetched fetched = once(bytes(interim.repeat(2) + "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx"), 1 << 20);

        assertThat(fetched.answer().status()).isEqualTo(200);
        assertThat(fetched.text()).isEqualTo("x");
    }

    @Test
    void fetch_largeBodyWithoutLines_isTheWholeBody() throws Exception {
        int length = 8 << 20;
        Fetched fetched = once(
                bytes("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n" + "x".repeat(length)), length + 1);

        assertThat(fetched.answer().result()).isEqualTo(Result.ANSWERED);
        assertThat(fetched.body()).hasSize(length);
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.write(
                bytes("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + content.length + "\r\n\r\n"));
        answer.write(content);
        return answer.toByteArray();
    }

    @Test
    void fetch_packedLineByLine_isTheWholeBody() throws Exception {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(content, true)) {
            for (int i = 0; i < 5000; i++) {
                gzip.write(bytes("v1." + i + ".0\n"));
                gzip.flush();
            }
        }
        Fetched fetched = once(packed(content.toByteArray()), 1 << 20);

        assertThat(fetched.answer().result()).isEqualTo(Result.ANSWERED);
        assertThat(fetched.text()).startsWith("v1.0.0\n").endsWith("v1.4999.0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a name", "blocks"})
    void fetch_packedWithoutContent_endsAtTheLimit(String kind) throws Exception {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        boolean name = kind.equals("a name");
        content.write(new byte[] {31, (byte) 139, 8, (byte) (name ? 8 : 0), 0, 0, 0, 0, 0, 0});
        for (int i = 0; i < 200_000; i++) {
            content.write(name ? bytes("xxxxx") : new byte[] {0, 0, 0, -1, -1});
        }
        Fetched fetched = once(packed(content.toByteArray()), 1000);

        assertThat(fetched.answer().result()).isEqualTo(Result.MALFORMED);
        assertThat(fetched.answer().problem())
                .hasValueSatisfying(text -> assertThat(text).endsWith("gzip: invalid header"));
    }
}
