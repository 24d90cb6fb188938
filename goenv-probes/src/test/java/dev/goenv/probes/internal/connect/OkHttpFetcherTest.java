package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.HttpAnswer.Result;
import dev.goenv.probe.Phase;
import dev.goenv.probes.kit.Certificates;
import dev.goenv.probes.kit.ConnectProxy;
import dev.goenv.probes.kit.IssuedCertificate;
import dev.goenv.probes.kit.RawServer;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import dev.goenv.probes.kit.SocksProxy;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OkHttpFetcherTest {
    private static final IssuedCertificate ROOT = Certificates.authority("Test Root");

    private static Fetched fetch(Loopback machine, FetchRequest request) throws InterruptedException {
        return fetch(machine, request, Loopback.Run.start());
    }

    private static Fetched fetch(Loopback machine, FetchRequest request, Loopback.Run run) throws InterruptedException {
        try (Network network = machine.open();
                Loopback.Run context = run) {
            return network.fetcher().fetch(request, context);
        }
    }

    private static HttpAnswer get(String url) throws InterruptedException {
        return fetch(new Loopback(), FetchRequest.get("list", url)).answer();
    }

    private static String problem(HttpAnswer answer) {
        return answer.problem().orElse("").replaceAll("127.0.0.1:\\d+->127.0.0.1:\\d+", "A->B");
    }

    @Test
    void fetch_plainAnswer_isTheWholeAnswer() throws Exception {
        try (SimpleHttp server = SimpleHttp.start(request -> Response.ok("v1.0.0\n")
                .header("Server", "x/1")
                .header("Set-Cookie", "id=1")
                .header("Via", "1.1 p"))) {
            Fetched fetched = fetch(new Loopback(), FetchRequest.get("list", server.url() + "/m/@v/list"));

            HttpAnswer answer = fetched.answer();
            assertThat(answer)
                    .isEqualTo(new HttpAnswer(
                            "list",
                            server.url() + "/m/@v/list",
                            Result.ANSWERED,
                            200,
                            Map.of("server", "x/1", "via", "1.1 p"),
                            "text/plain",
                            7,
                            Optional.of(7L),
                            "v1.0.0\n",
                            List.of(),
                            false,
                            Optional.empty(),
                            Optional.empty(),
                            answer.time()));
            assertThat(fetched.text()).isEqualTo("v1.0.0\n");
            assertThat(fetched.phases().stream().map(Phase::name))
                    .containsExactly("dns", "connect", "request", "wait", "body");
            assertThat(server.requests()).hasSize(1);
            assertThat(server.requests().get(0).toString()).isEqualTo("GET /m/@v/list");
            assertThat(server.requests().get(0).headers())
                    .isEqualTo(Map.of(
                            "host", "127.0.0.1:" + server.port(),
                            "user-agent", "GoCommand/1 (+https://go.dev/cmd/go)",
                            "accept-encoding", "gzip",
                            "connection", "Keep-Alive"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 400, 401, 403, 404, 407, 408, 410, 421, 429, 500, 503, 511})
    void fetch_anyStatus_isOneAnswer(int status) throws Exception {
        try (SimpleHttp server = SimpleHttp.start(request -> Response.of(status, "")
                .header("Retry-After", "0")
                .header("WWW-Authenticate", "Basic realm=\"x\"")
                .header("Proxy-Authenticate", "Basic realm=\"x\""))) {
            HttpAnswer answer = get(server.url() + "/x");

            assertThat(answer.result()).isEqualTo(Result.ANSWERED);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.problem()).isEmpty();
            assertThat(answer.notFound()).isEqualTo(status == 404 || status == 410);
            assertThat(answer.headers().keySet())
                    .containsExactlyInAnyOrder("retry-after", "www-authenticate", "proxy-authenticate");
            assertThat(server.requests()).hasSize(1);
        }
    }

    static Stream<Arguments> broken() {
        String transport = "net/http: HTTP/1.x transport connection broken: ";
        return Stream.of(
                Arguments.of(RawServer.fin(), Result.CLOSED, "Get U: EOF"),
                Arguments.of(RawServer.rst(), Result.RESET, "Get U: read tcp A->B: read: connection reset by peer"),
                Arguments.of(
                        RawServer.answering("SSH-2.0-x\r\n"),
                        Result.MALFORMED,
                        "Get U: " + transport + "malformed HTTP response \"SSH-2.0-x\""),
                Arguments.of(
                        closing("\u0015\u0003\u0001\u0000\u0002\u0002\u0016"),
                        Result.MALFORMED,
                        "Get U: " + transport + "malformed HTTP response \"\\x15\\x03\\x01\\x00\\x02\\x02\\x16\""),
                Arguments.of(
                        RawServer.answering("HTTP/1.1 abc OK\r\n\r\n"),
                        Result.MALFORMED,
                        "Get U: " + transport + "malformed HTTP status code \"abc\""),
                Arguments.of(
                        closing("HTTP/1.1 200 OK\r\nServer: x"),
                        Result.CLOSED,
                        "Get U: " + transport + "unexpected EOF"),
                Arguments.of(
                        RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\nabc"),
                        Result.MALFORMED,
                        "Get U: " + transport + "bad Content-Length \"x\""),
                Arguments.of(
                        RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc"),
                        Result.MALFORMED,
                        "Get U: " + transport
                                + "http: message cannot contain multiple Content-Length headers; got [\"3\" \"4\"]"),
                Arguments.of(
                        closing("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"),
                        Result.TRUNCATED,
                        "read U: unexpected EOF"),
                Arguments.of(
                        closing("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc"),
                        Result.TRUNCATED,
                        "read U: unexpected EOF"),
                Arguments.of(
                        closing(
                                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 20\r\n\r\nthis is not packed!!"),
                        Result.MALFORMED,
                        "read U: gzip: invalid header"));
    }

    private static RawServer closing(String answer) {
        return RawServer.start(socket -> {
            byte[] buffer = new byte[4096];
            int got = socket.getInputStream().read(buffer);
            assertThat(got).isPositive();
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
        });
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("broken")
    void fetch_brokenAnswer_saysGosWords(RawServer server, Result result, String words) throws Exception {
        try (server) {
            String url = "http://" + server.address() + "/x";
            HttpAnswer answer = get(url);

            assertThat(problem(answer))
                    .isEqualTo(words.replace("U", "\"" + url + "\"").replace("\"" + url + "\"nexpected", "Unexpected"));
            assertThat(answer.result()).isEqualTo(result);
        }
    }

    @Test
    void fetch_resetInBody_isReset() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        try (RawServer server = RawServer.start(socket -> {
            socket.getInputStream().read();
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc".getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            read.await(300, TimeUnit.MILLISECONDS);
            RawServer.reset(socket);
        })) {
            String url = "http://" + server.address() + "/x";
            HttpAnswer answer = get(url);

            assertThat(answer.result()).isEqualTo(Result.RESET);
            assertThat(problem(answer))
                    .isEqualTo("read \"" + url + "\": read tcp A->B: read: connection reset by peer");
            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @Test
    void fetch_silence_endsWithTheProbe() throws Exception {
        try (RawServer server = RawServer.silent()) {
            String url = "http://" + server.address() + "/x";
            HttpAnswer answer = fetch(new Loopback(), FetchRequest.get("list", url), Loopback.Run.limited(300))
                    .answer();

            assertThat(answer.result()).isEqualTo(Result.TIMEOUT);
            assertThat(problem(answer))
                    .isEqualTo("Get \"" + url + "\": no answer within 0.3s, our limit; go itself would go on waiting");
        }
    }

    @Test
    void fetch_stalledBody_keepsWhatCame() throws Exception {
        try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")) {
            Fetched fetched = fetch(
                    new Loopback(),
                    FetchRequest.get("list", "http://" + server.address() + "/x"),
                    Loopback.Run.limited(300));

            assertThat(fetched.answer().result()).isEqualTo(Result.STALLED);
            assertThat(fetched.answer().bytes()).isEqualTo(3);
            assertThat(fetched.text()).isEqualTo("abc");
        }
    }

    @Test
    void fetch_noConnection_saysWhere() throws Exception {
        int port;
        try (RawServer gone = RawServer.silent()) {
            port = gone.port();
        }
        HttpAnswer refused = get("http://127.0.0.1:" + port + "/x");
        HttpAnswer unknown = get("https://missing.test/x");

        assertThat(refused.result()).isEqualTo(Result.NOT_CONNECTED);
        assertThat(refused.problem())
                .contains("Get \"http://127.0.0.1:" + port + "/x\": dial tcp 127.0.0.1:" + port
                        + ": connect: connection refused");
        assertThat(unknown.result()).isEqualTo(Result.NOT_CONNECTED);
        assertThat(unknown.problem())
                .contains(
                        "Get \"https://missing.test/x\": dial tcp: lookup missing.test on 127.0.0.1:53: no such host");
    }

    @Test
    void fetch_redirects_followGosRules() throws Exception {
        try (SimpleHttp server = SimpleHttp.start(request -> switch (request.target()) {
            case "/a" -> Response.redirect(302, "/b?x=1");
            case "/b?x=1" -> Response.redirect(308, "c");
            case "/c" -> Response.ok("there");
            case "/loop" -> Response.redirect(301, "/loop");
            case "/nowhere" -> Response.of(302, "");
            case "/ftp" -> Response.redirect(302, "ftp://x.test/y");
            default -> Response.redirect(302, "http://[bad/");
        })) {
            HttpAnswer good = get(server.url() + "/a");
            HttpAnswer loop = get(server.url() + "/loop");
            HttpAnswer nowhere = get(server.url() + "/nowhere");
            HttpAnswer ftp = get(server.url() + "/ftp");
            HttpAnswer bad = get(server.url() + "/bad");

            assertThat(good.bodyStart()).isEqualTo("there");
            assertThat(good.redirects()).containsExactly(server.url() + "/b?x=1", server.url() + "/c");
            assertThat(loop.result()).isEqualTo(Result.BAD_REDIRECT);
            assertThat(loop.problem()).contains("Get \"/loop\": stopped after 10 redirects");
            assertThat(server.targets().stream().filter("/loop"::equals)).hasSize(10);
            assertThat(nowhere.result()).isEqualTo(Result.BAD_REDIRECT);
            assertThat(nowhere.problem()).contains("reading " + server.url() + "/nowhere: 302 Found");
            assertThat(ftp.problem()).contains("Get \"ftp://x.test/y\": unsupported protocol scheme \"ftp\"");
            assertThat(bad.problem().orElseThrow())
                    .startsWith("Get \"" + server.url() + "/bad\": failed to parse Location header \"http://[bad/\": ");
        }
    }

    @Test
    void fetch_redirectFromHttpsToHttp_isRefused() throws Exception {
        try (SimpleHttp server = SimpleHttp.startTls(
                ROOT.loopback().server(), request -> Response.redirect(302, "http://h.test/login"))) {
            HttpAnswer answer = fetch(new Loopback().trusting(ROOT), FetchRequest.get("list", server.url() + "/x"))
                    .answer();

            assertThat(answer.result()).isEqualTo(Result.BAD_REDIRECT);
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.problem())
                    .contains("Get \"http://h.test/login\": redirected from secure URL " + server.url()
                            + "/x to insecure URL http://h.test/login");
        }
    }

    @Test
    void fetch_credential_goesToItsHostAloneAndIsNeverShown() throws Exception {
        try (SimpleHttp other = SimpleHttp.startTls(ROOT.host("other.test").server(), request -> Response.ok("ok"));
                SimpleHttp own = SimpleHttp.startTls(
                        ROOT.host("h.test").server(),
                        request -> request.target().equals("/away")
                                ? Response.redirect(302, "https://other.test:" + other.port() + "/stored")
                                : Response.ok("ok"))) {
            String prefix = "h.test:" + own.port();
            Loopback machine = new Loopback().trusting(ROOT).credential(prefix, "me", "s3cr3tword");

            Fetched straight = fetch(machine, FetchRequest.get("list", "https://" + prefix + "/x"));
            Fetched away = fetch(machine, FetchRequest.get("list", "https://" + prefix + "/away"));
            Fetched header = fetch(
                    new Loopback().trusting(ROOT).header(prefix, "X-Token", "s3cr3tword"),
                    FetchRequest.get("list", "https://" + prefix + "/away"));

            assertThat(straight.answer().credentialSent()).isTrue();
            assertThat(away.answer().status()).isEqualTo(200);
            assertThat(away.answer().credentialSent()).isFalse();
            assertThat(own.requests().stream().map(r -> r.header("authorization")))
                    .containsExactly("Basic bWU6czNjcjN0d29yZA==", "Basic bWU6czNjcjN0d29yZA==", "");
            assertThat(own.requests().get(2).header("x-token")).isEqualTo("s3cr3tword");
            assertThat(other.requests())
                    .hasSize(2)
                    .allSatisfy(
                            request -> assertThat(request.headers()).doesNotContainKeys("authorization", "x-token"));
            assertThat(straight + " " + away + " " + header).doesNotContain("s3cr3tword", "bWU6");
        }
    }

    @Test
    void fetch_userInfo_isSentOverHttpsAlone() throws Exception {
        try (SimpleHttp secure = SimpleHttp.startTls(ROOT.loopback().server(), request -> Response.ok("ok"));
                SimpleHttp plain = SimpleHttp.start(request -> Response.ok("ok"))) {
            HttpAnswer sent = fetch(
                            new Loopback().trusting(ROOT),
                            FetchRequest.get("list", "https://me:s3cr3tword@127.0.0.1:" + secure.port() + "/x"))
                    .answer();
            HttpAnswer refused = get("http://me:s3cr3tword@127.0.0.1:" + plain.port() + "/x");

            assertThat(sent.status()).isEqualTo(200);
            assertThat(sent.credentialSent()).isTrue();
            assertThat(secure.requests().get(0).header("authorization")).isEqualTo("Basic bWU6czNjcjN0d29yZA==");
            assertThat(refused.result()).isEqualTo(Result.REFUSED_TO_SEND);
            assertThat(refused.problem().orElseThrow())
                    .startsWith("refusing to pass credentials to insecure URL: http://***@127.0.0.1:");
            assertThat(plain.requests()).isEmpty();
            assertThat(sent + " " + refused).doesNotContain("s3cr3tword");
        }
    }

    @Test
    void fetch_untrustedCertificate_saysGosWordsUnlessInsecure() throws Exception {
        try (SimpleHttp server = SimpleHttp.startTls(ROOT.host("x.test").server(), request -> Response.ok("ok"))) {
            FetchRequest request = FetchRequest.get("go-get", server.url() + "/x");

            HttpAnswer refused = fetch(new Loopback(), request).answer();
            HttpAnswer insecure = fetch(new Loopback(), request.with(FetchRequest.Security.INSECURE))
                    .answer();

            assertThat(refused.result()).isEqualTo(Result.NOT_CONNECTED);
            assertThat(refused.problem())
                    .contains("Get \"" + server.url() + "/x\": tls: failed to verify certificate: x509: cannot validate"
                            + " certificate for 127.0.0.1 because it doesn't contain any IP SANs");
            assertThat(insecure.status()).isEqualTo(200);
        }
    }

    @Test
    void fetch_insecureWithoutTls_fallsBackToHttp() throws Exception {
        // A server of http that hangs up on a ClientHello.
        try (RawServer server = RawServer.start(socket -> {
            byte[] buffer = new byte[4096];
            int got = socket.getInputStream().read(buffer);
            if (got > 0 && buffer[0] == 'G') {
                socket.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.UTF_8));
            }
        })) {
            FetchRequest request = FetchRequest.get("go-get", "https://127.0.0.1:" + server.port() + "/x?go-get=1");

            HttpAnswer secure = fetch(new Loopback(), request).answer();
            HttpAnswer insecure = fetch(new Loopback(), request.with(FetchRequest.Security.INSECURE))
                    .answer();

            assertThat(secure.problem()).contains("Get \"" + request.url() + "\": EOF");
            assertThat(insecure.url()).isEqualTo("http://127.0.0.1:" + server.port() + "/x?go-get=1");
            assertThat(insecure.status()).isEqualTo(200);
        }
    }

    @Test
    void fetch_throughProxies_reachesTheHost() throws Exception {
        try (SimpleHttp secure = SimpleHttp.startTls(ROOT.host("h.test").server(), request -> Response.ok("secure"));
                SimpleHttp plain = SimpleHttp.start(request -> Response.ok("plain"));
                ConnectProxy toSecure = ConnectProxy.tunnelTo(secure.port());
                ConnectProxy toPlain = ConnectProxy.tunnelTo(plain.port());
                ConnectProxy tlsProxy = ConnectProxy.tlsTunnelTo(ROOT.loopback().server(), secure.port());
                SocksProxy socks = SocksProxy.tunnelTo(secure.port())) {
            FetchRequest request = FetchRequest.get("list", "https://h.test/x");
            for (String proxy : List.of(toSecure.url("me", "pw12345678"), tlsProxy.url(), socks.url())) {
                Fetched fetched = fetch(new Loopback().trusting(ROOT).env("HTTPS_PROXY", proxy), request);

                assertThat(fetched.text()).as(proxy).isEqualTo("secure");
            }
            assertThat(fetch(
                                    new Loopback().env("HTTP_PROXY", toPlain.url("me", "pw12345678")),
                                    FetchRequest.get("list", "http://h.test:8081/x?y"))
                            .text())
                    .isEqualTo("plain");
            assertThat(toPlain.requests().get(0).toString()).isEqualTo("GET http://h.test:8081/x?y");
            assertThat(toPlain.requests().get(0).header("proxy-authorization")).isEqualTo("Basic bWU6cHcxMjM0NTY3OA==");
            assertThat(plain.requests().get(0).headers()).doesNotContainKey("proxy-authorization");
            assertThat(secure.requests())
                    .hasSize(3)
                    .allSatisfy(received -> assertThat(received.headers()).doesNotContainKey("proxy-authorization"));
        }
    }

    @Test
    void fetch_proxyRefuses_saysReasonAlone() throws Exception {
        try (ConnectProxy proxy = ConnectProxy.answering("HTTP/1.1 403 Forbidden by policy\r\n\r\n")) {
            HttpAnswer answer = fetch(
                            new Loopback().env("HTTPS_PROXY", proxy.url()),
                            FetchRequest.get("list", "https://h.test/x"))
                    .answer();

            assertThat(answer.result()).isEqualTo(Result.NOT_CONNECTED);
            assertThat(answer.problem()).contains("Get \"https://h.test/x\": Forbidden by policy");
        }
    }

    @Test
    void fetch_cgiEnvironment_refusesProxy() throws Exception {
        HttpAnswer answer = fetch(
                        new Loopback().env("HTTP_PROXY", "http://p.test:1").env("REQUEST_METHOD", "GET"),
                        FetchRequest.get("list", "http://h.test/x"))
                .answer();

        assertThat(answer.result()).isEqualTo(Result.REFUSED_TO_SEND);
        assertThat(answer.problem())
                .contains("Get \"http://h.test/x\": refusing to use HTTP_PROXY value in CGI environment;"
                        + " see golang.org/s/cgihttpproxy");
    }

    @Test
    void fetch_longBody_isCut() throws Exception {
        try (SimpleHttp server = SimpleHttp.start(request -> Response.ok("x".repeat(100_000)))) {
            Fetched fetched = fetch(
                    new Loopback(), FetchRequest.get("zip", server.url() + "/x").maxBytes(1000));

            assertThat(fetched.answer().result()).isEqualTo(Result.ANSWERED);
            assertThat(fetched.body()).hasSize(1000);
            assertThat(fetched.answer().contentLength()).contains(100_000L);
            assertThat(fetched.answer().bodyStart()).hasSize(512);
        }
    }

    @Test
    void fetch_head_hasNoBody() throws Exception {
        try (SimpleHttp server = SimpleHttp.start(request -> Response.ok("x".repeat(77)))) {
            HttpAnswer answer = fetch(new Loopback(), FetchRequest.head("zip", server.url() + "/x"))
                    .answer();

            assertThat(server.requests().get(0).method()).isEqualTo("HEAD");
            assertThat(answer.contentLength()).contains(77L);
            assertThat(answer.bytes()).isZero();
        }
    }

    @Test
    void fetch_packedBody_isUnpacked() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("hello hello".getBytes(StandardCharsets.UTF_8));
        }
        try (SimpleHttp server = SimpleHttp.start(
                request -> Response.of(200, packed.toByteArray()).header("Content-Encoding", "gzip"))) {
            Fetched fetched = fetch(new Loopback(), FetchRequest.get("list", server.url() + "/x"));

            assertThat(fetched.text()).isEqualTo("hello hello");
            assertThat(fetched.answer().contentLength()).isEmpty();
            assertThat(fetched.answer().headers()).isEqualTo(Map.of("content-encoding", "gzip"));
        }
    }

    @Test
    void fetch_dateHeader_tellsTheClock() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:00:00Z"), ZoneOffset.UTC);
        try (SimpleHttp server =
                SimpleHttp.start(request -> Response.ok("x").header("Date", "Fri, 02 Jan 2026 05:00:00 GMT"))) {
            HttpAnswer answer = fetch(
                            new Loopback(),
                            FetchRequest.get("list", server.url() + "/x"),
                            new Loopback.Run(Duration.ofSeconds(5), clock))
                    .answer();

            assertThat(answer.clockOffset()).contains(Duration.ofHours(2));
        }
    }

    @Test
    void fetch_fileUrl_readsTheMachinesFiles() throws Exception {
        Loopback machine = new Loopback().file("/p/list", "v1.0.0\n").file("/p/secret", "x");
        machine.host().unreadable("/p/secret").directory("/p/dir");

        HttpAnswer there =
                fetch(machine, FetchRequest.get("list", "file:///p/list")).answer();
        HttpAnswer missing =
                fetch(machine, FetchRequest.get("list", "file:///p/none")).answer();
        HttpAnswer denied =
                fetch(machine, FetchRequest.get("list", "file:///p/secret")).answer();
        HttpAnswer directory =
                fetch(machine, FetchRequest.get("list", "file:///p/dir")).answer();

        assertThat(there.accepted()).isTrue();
        assertThat(there.bodyStart()).isEqualTo("v1.0.0\n");
        assertThat(missing.notFound()).isTrue();
        assertThat(missing.problem()).contains("reading file:///p/none: no such file or directory");
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.problem()).contains("reading file:///p/secret: permission denied");
        assertThat(directory.problem()).contains("read \"file:///p/dir\": read /p/dir: is a directory");
    }

    @Test
    void fetch_staleConnection_isReplaced() throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        try (RawServer server = RawServer.start(socket -> {
                    // Promises to keep the connection, and closes it: only the next request finds out.
                    byte[] buffer = new byte[4096];
                    assertThat(socket.getInputStream().read(buffer)).isPositive();
                    socket.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.UTF_8));
                    socket.getOutputStream().flush();
                });
                Network network = new Loopback().open();
                Loopback.Run context = Loopback.Run.start()) {
            FetchRequest request = FetchRequest.get("list", "http://" + server.address() + "/x");
            for (int i = 0; i < 3; i++) {
                assertThat(network.fetcher().fetch(request, context).answer().status())
                        .isEqualTo(200);
                second.await(50, TimeUnit.MILLISECONDS);
            }

            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @Test
    void fetch_severalOfOneProbe_shareAConnection() throws Exception {
        try (SimpleHttp server = SimpleHttp.startTls(ROOT.loopback().server(), request -> Response.ok("ok"));
                Network network = new Loopback().trusting(ROOT).open();
                Loopback.Run context = Loopback.Run.start();
                Loopback.Run other = Loopback.Run.start()) {
            FetchRequest request = FetchRequest.get("list", server.url() + "/x");
            Fetched first = network.fetcher().fetch(request, context);
            Fetched second = network.fetcher().fetch(request, context);
            Fetched elsewhere = network.fetcher().fetch(request, other);

            assertThat(first.phases().stream().map(Phase::name))
                    .containsExactly("dns", "connect", "tls", "request", "wait", "body");
            assertThat(second.phases().stream().map(Phase::name)).containsExactly("request", "wait", "body");
            assertThat(elsewhere.phases().stream().map(Phase::name)).contains("tls");
        }
    }

    @Test
    void fetch_cancelled_endsAtOnce() throws Exception {
        try (RawServer server = RawServer.silent();
                Network network = new Loopback().open();
                Loopback.Run context = new Loopback.Run(Duration.ofMinutes(5), Clock.systemUTC())) {
            FetchRequest request = FetchRequest.get("list", "http://" + server.address() + "/x");
            CompletableFuture<Fetched> running = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                try {
                    running.complete(network.fetcher().fetch(request, context));
                } catch (InterruptedException e) {
                    running.completeExceptionally(e);
                }
            });
            thread.start();
            server.awaitClient();

            context.cancel();

            assertThatThrownBy(() -> running.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(InterruptedException.class);
            thread.join();
        }
    }

    @Test
    void fetch_plainHttp_needsNoTls() throws Exception {
        try (SimpleHttp server = SimpleHttp.start(request -> Response.ok("ok"))) {
            Loopback machine = new Loopback();
            machine.host().env("SSL_CERT_FILE", "/etc/ssl/broken").unreadable("/etc/ssl/broken");

            assertThat(fetch(machine, FetchRequest.get("list", server.url() + "/x"))
                            .answer()
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void fetch_unknownScheme_isRefused() throws Exception {
        assertThat(get("ftp://h.test/x").problem()).contains("unsupported scheme: ftp://h.test/x");
        assertThat(get("http://h.test:x/").result()).isEqualTo(Result.OTHER);
    }
}
