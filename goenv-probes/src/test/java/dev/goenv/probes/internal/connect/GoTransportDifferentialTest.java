package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.goenv.probes.kit.Certificates;
import dev.goenv.probes.kit.ConnectProxy;
import dev.goenv.probes.kit.IssuedCertificate;
import dev.goenv.probes.kit.RawServer;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import dev.goenv.probes.kit.SocksProxy;
import dev.goenv.probes.kit.TlsServer;
import dev.goenv.secret.Redaction;
import dev.goenv.testkit.GoOracle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fetcher says of broken servers, held against what the real go command prints of the same ones. */
class GoTransportDifferentialTest {
    private static final String INFO = "/example.test/m/@v/v1.0.0.info";
    private static final IssuedCertificate ROOT = Certificates.authority("Test Root");

    @TempDir
    static Path scratch;

    /** A server and how it is reached. */
    private record Situation(AutoCloseable server, String base, Map<String, String> variables) {
        static Situation http(RawServer server) {
            return new Situation(server, "http://" + server.address(), Map.of());
        }

        static Situation https(RawServer server) {
            return new Situation(server, "https://" + server.address(), Map.of());
        }

        static Situation http(SimpleHttp.Handler handler) {
            SimpleHttp server = SimpleHttp.start(handler);
            return new Situation(server, server.url(), Map.of());
        }

        static Situation https(SimpleHttp.Handler handler) {
            SimpleHttp server = SimpleHttp.startTls(ROOT.loopback().server(), handler);
            return new Situation(server, server.url(), Map.of());
        }

        /** The certificate is presented at the end of a tunnel, so that it may be for any host. */
        static Situation presenting(IssuedCertificate certificate) {
            ConnectProxy proxy = ConnectProxy.intercepting(certificate.server(), request -> Response.ok("x"));
            return new Situation(proxy, "https://h.test", Map.of("HTTPS_PROXY", proxy.url()));
        }

        static Situation proxy(ConnectProxy proxy) {
            return new Situation(proxy, "https://h.test", Map.of("HTTPS_PROXY", proxy.url()));
        }

        static Situation proxy(String url) {
            return new Situation(() -> {}, "https://h.test", Map.of("HTTPS_PROXY", url));
        }
    }

    private static final Map<String, Supplier<Situation>> SITUATIONS = new LinkedHashMap<>();

    private static void put(String name, Supplier<Situation> situation) {
        SITUATIONS.put(name, situation);
    }

    static {
        put("closed port", () -> new Situation(() -> {}, "http://127.0.0.1:" + closedPort(), Map.of()));
        put("end of stream", () -> Situation.http(RawServer.fin()));
        put("reset", () -> Situation.http(RawServer.rst()));
        put("other protocol", () -> Situation.http(RawServer.answering("SSH-2.0-x\r\n")));
        put("bad status", () -> Situation.http(RawServer.answering("HTTP/1.1 abc OK\r\n\r\n")));
        put("TLS server asked by http", () -> Situation.http(sending("\u0015\u0003\u0001\u0000\u0002\u0002\u0016")));
        put("headers cut", () -> Situation.http(sending("HTTP/1.1 200 OK\r\nServ")));
        put("header without colon", () -> Situation.http(sending("HTTP/1.1 200 OK\r\nServer x\r\n\r\n")));
        for (String length : List.of("x", "", "+1", "-1", "1, 1", "9223372036854775807", "9223372036854775808")) {
            put(
                    "length '" + length + "'",
                    () -> Situation.http(sending("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\nx")));
        }
        put(
                "length twice",
                () -> Situation.http(sending("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length:  1 \r\n\r\nx")));
        put(
                "two lengths",
                () -> Situation.http(sending("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx")));
        put("no host", () -> new Situation(() -> {}, "https://", Map.of()));
        put("status line alone", () -> Situation.http(sending("HTTP/1.1 200 OK")));
        put("body cut", () -> Situation.http(sending("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nabc")));
        put(
                "chunks cut",
                () -> Situation.http(sending("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc")));
        put(
                "not packed",
                () -> Situation.http(r -> Response.ok("this is not packed!!").header("Content-Encoding", "gzip")));
        put("404", () -> Situation.http(r -> Response.notFound()));
        put(
                "403 page",
                () -> Situation.http(r -> Response.of(403, "<html>no</html>").html()));
        put("503 at once again", () -> Situation.http(r -> Response.of(503, "").header("Retry-After", "0")));
        put("407 of a server", () -> Situation.https(r -> Response.of(407, "").header("Proxy-Authenticate", "Basic")));
        put("redirect loop", () -> Situation.http(r -> Response.redirect(302, r.target())));
        put("redirect nowhere", () -> Situation.http(r -> Response.of(302, "")));
        put("redirect to http", () -> Situation.https(r -> Response.redirect(302, "http://h.test/login")));
        put("redirect to ftp", () -> Situation.http(r -> Response.redirect(302, "ftp://h.test/y")));
        put("redirect to a bad URL", () -> Situation.http(r -> Response.redirect(302, "http://h.test:x/y")));
        put("http at https", () -> Situation.https(RawServer.answering("HTTP/1.1 400 Bad Request\r\n\r\n")));
        put("SMTP at https", () -> Situation.https(RawServer.greeting("220 mail.test ESMTP\r\n")));
        put("end in handshake", () -> Situation.https(RawServer.fin()));
        put("reset in handshake", () -> Situation.https(RawServer.rst()));
        for (int alert : new int[] {40, 42, 48, 49, 70, 80, 112, 116, 120, 200}) {
            put("alert " + alert, () -> Situation.https(RawServer.alert(alert)));
        }
        put("good certificate", () -> Situation.presenting(ROOT.host("h.test")));
        put(
                "unknown authority",
                () -> Situation.presenting(Certificates.authority("Other").host("h.test")));
        put(
                "expired",
                () -> Situation.presenting(
                        ROOT.issue("h").dns("h.test").valid(days(-9), days(-2)).sign()));
        put(
                "not yet valid",
                () -> Situation.presenting(
                        ROOT.issue("h").dns("h.test").valid(days(2), days(9)).sign()));
        put(
                "wrong host",
                () -> Situation.presenting(
                        ROOT.issue("h").dns("a.test").dns("b.test").sign()));
        put("Common Name alone", () -> Situation.presenting(ROOT.issue("h.test").sign()));
        put(
                "SHA-1",
                () -> Situation.presenting(ROOT.issue("h").dns("h.test").sha1().sign()));
        put(
                "negative serial",
                () -> Situation.presenting(
                        ROOT.issue("h").dns("h.test").serial(-7).sign()));
        put(
                "no authority",
                () -> Situation.presenting(ROOT.issue("No CA").sign().host("h.test")));
        put(
                "not permitted",
                () -> Situation.presenting(ROOT.issue("Narrow")
                        .authority()
                        .permitted("corp.test")
                        .sign()
                        .host("h.test")));
        put(
                "for clients",
                () -> Situation.presenting(ROOT.issue("h")
                        .dns("h.test")
                        .usage(Certificates.CLIENT_AUTH)
                        .sign()));
        put("no proxy there", () -> Situation.proxy("http://127.0.0.1:" + closedPort()));
        for (String answer : new String[] {
            "403 Forbidden", "407 Proxy Authentication Required", "502 Bad Gateway", "403", "201 Created", "302 Found"
        }) {
            put(
                    "proxy says " + answer,
                    () -> Situation.proxy(ConnectProxy.answering("HTTP/1.1 " + answer + "\r\nX: y\r\n\r\n")));
        }
        put("proxy says garbage", () -> Situation.proxy(ConnectProxy.answering("hello there\r\n")));
        put("proxy says a word", () -> Situation.proxy(ConnectProxy.answering("hello\r\n")));
        put(
                "proxy says a header without colon",
                () -> Situation.proxy(ConnectProxy.answering("HTTP/1.1 200 OK\r\nServer x\r\n\r\n")));
        put("proxy says half a header", () -> Situation.proxy(ConnectProxy.answering("HTTP/1.1 200 OK\r\nServer: x")));
        put("proxy hangs up", () -> Situation.proxy(ConnectProxy.fin()));
        put("proxy resets", () -> Situation.proxy(ConnectProxy.rst()));
        put("https proxy without TLS", () -> {
            RawServer server = RawServer.answering("HTTP/1.1 400 Bad Request\r\n\r\n");
            return new Situation(server, "https://h.test", Map.of("HTTPS_PROXY", "https://" + server.address()));
        });
        put("https proxy untrusted", () -> {
            TlsServer server = TlsServer.start(Certificates.authority("Other").loopback());
            return new Situation(server, "https://h.test", Map.of("HTTPS_PROXY", "https://127.0.0.1:" + server.port()));
        });
        for (int code : new int[] {1, 2, 4, 5, 99}) {
            put("SOCKS says " + code, () -> {
                SocksProxy proxy = SocksProxy.refusing(code);
                return new Situation(proxy, "https://h.test", Map.of("HTTPS_PROXY", proxy.url()));
            });
        }
        put("SOCKS password wrong", () -> {
            SocksProxy proxy = SocksProxy.tunnelTo(1, "me:right");
            return new Situation(proxy, "https://h.test", Map.of("HTTPS_PROXY", proxy.url("me:wrong")));
        });
        put("SOCKS is http", () -> {
            RawServer server = RawServer.answering("HTTP/1.1 400 Bad Request\r\n\r\n");
            return new Situation(server, "https://h.test", Map.of("HTTPS_PROXY", "socks5://" + server.address()));
        });
        put(
                "CGI",
                () -> new Situation(
                        () -> {},
                        "http://h.test",
                        Map.of("HTTP_PROXY", "http://127.0.0.1:9", "REQUEST_METHOD", "GET")));
    }

    private static Instant days(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    private static int closedPort() {
        try (RawServer gone = RawServer.silent()) {
            return gone.port();
        }
    }

    private static RawServer sending(String answer) {
        return RawServer.start(socket -> {
            byte[] buffer = new byte[4096];
            assertThat(socket.getInputStream().read(buffer)).isPositive();
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
        });
    }

    static Stream<String> names() {
        return SITUATIONS.keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void fetch_sameServer_saysWhatGoSays(String name) throws Exception {
        Optional<GoOracle> go = GoOracle.find("1.27");
        assumeTrue(go.isPresent(), "no Go 1.27 is installed");
        Situation situation = SITUATIONS.get(name).get();
        try (AutoCloseable server = situation.server()) {
            assertThat(server).isNotNull();
            String theirs = ofGo(go.get(), situation);
            String ours = ofOurs(situation);

            assertThat(normal(ours)).isEqualTo(normal(theirs));
        }
    }

    private static String ofGo(GoOracle go, Situation situation) throws IOException {
        Path work = Files.createTempDirectory(scratch, "w");
        Path roots = Files.writeString(work.resolve("roots.pem"), ROOT.pem());
        Files.writeString(work.resolve("go.mod"), "module x.test/w\n\ngo 1.24\n");
        Map<String, String> env = new HashMap<>(situation.variables());
        env.putAll(Map.of(
                "HOME", work.toString(),
                "PATH", "/usr/bin:/bin",
                "GOPROXY", situation.base(),
                "GOSUMDB", "off",
                "GOFLAGS", "-mod=mod",
                "GOTOOLCHAIN", "local",
                "GOPATH", work.resolve("gopath").toString(),
                "GOCACHE", scratch.resolve("cache").toString(),
                "SSL_CERT_FILE", roots.toString()));
        GoOracle.Result result = go.run(work, env, "list", "-m", "example.test/m@v1.0.0");
        String prefix = "go: example.test/m@v1.0.0: ";
        return result.stderr().startsWith(prefix)
                ? result.stderr().substring(prefix.length()).strip()
                : result.stderr().strip();
    }

    private static String ofOurs(Situation situation) throws InterruptedException {
        Loopback machine = new Loopback().trusting(ROOT);
        situation.variables().forEach(machine::env);
        try (Network network = machine.open();
                Loopback.Run context = Loopback.Run.start()) {
            Fetched fetched = network.fetcher().fetch(FetchRequest.get("info", situation.base() + INFO), context);
            return fetched.answer().accepted()
                    ? "invalid response from proxy \"" + situation.base()
                            + "\": invalid character 'x' looking for beginning of value"
                    : ReadingError.of(fetched)
                            .or(() -> fetched.answer().problem())
                            .orElse("nothing");
        }
    }

    /** Ports and times differ from request to request, and goenv shows no secrets. */
    private static String normal(String text) {
        return Redaction.redact(text)
                .replaceAll("127\\.0\\.0\\.1:\\d+->", "A->")
                .replaceAll("current time [0-9T:Z+-]+", "current time T")
                .strip();
    }
}
