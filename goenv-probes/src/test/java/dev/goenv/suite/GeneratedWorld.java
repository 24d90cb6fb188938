package dev.goenv.suite;

import dev.goenv.probe.Layer;
import dev.goenv.probes.kit.Certificates;
import dev.goenv.probes.kit.ConnectProxy;
import dev.goenv.probes.kit.IssuedCertificate;
import dev.goenv.probes.kit.RawServer;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import dev.goenv.probes.kit.TestLog;
import dev.goenv.probes.kit.TestLog.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/**
 * A world at random: a list of module proxies, a checksum database, an origin, HTTP proxies, credentials.
 *
 * <p>Of one seed the same is made each time, up to the ports. Nothing in it makes the go command wait, and no name is looked
 * up: hosts that have one are reached through HTTP proxies.
 */
final class GeneratedWorld {
    private static final String NAMED = "goproxy.corp.example";
    private static final String DATABASE = "sum.corp.example";
    private static final IssuedCertificate AUTHORITY = Certificates.authority("Generated Root CA");
    private static final IssuedCertificate STRANGER = Certificates.authority("Stranger Root CA");
    private static final IssuedCertificate LOOPBACK = AUTHORITY.loopback();
    private static final IssuedCertificate STRANGE = STRANGER.loopback();
    private static final IssuedCertificate PLAYED = AUTHORITY
            .issue(NAMED)
            .usage(Certificates.SERVER_AUTH)
            .dns(NAMED)
            .dns("example.com")
            .sign();

    /** Nothing waits here, so that what takes long is a busy machine. */
    private static final Duration LIMIT = Duration.ofSeconds(8);

    private final Random random;
    private final World world;
    private final TestLog log;
    private final List<String> description = new ArrayList<>();
    private final List<String> netrc = new ArrayList<>();

    private GeneratedWorld(Random random, World world) {
        this.random = random;
        this.world = world;
        this.log = log(random.nextInt(4));
    }

    /** Makes the world of a seed and describes it. */
    static String make(long seed, World world) {
        GeneratedWorld made = new GeneratedWorld(new Random(seed), world);
        made.everything();
        return String.join("\n", made.description);
    }

    private void everything() {
        world.trust(AUTHORITY);
        world.git("[http]\n\tsslCAInfo = " + world.path("trusted.pem") + "\n");
        for (Layer layer : Layer.values()) {
            world.limit(layer, LIMIT);
        }
        world.module(random.nextInt(3) == 0 ? HelloModule.PATH + "@latest" : HelloModule.AT);
        description.add(world.modules().get(0));
        httpsProxy();
        httpProxy();
        goproxy();
        checksums();
        privacy();
        if (random.nextInt(12) == 0) {
            set("GOFLAGS", one("", "-modcacherw", "-mod=readonly", "-mod=bogus", "-nosuchflag", "mod=mod", "-x"));
        }
        if (!netrc.isEmpty()) {
            world.file("home/.netrc", String.join("\n", netrc) + "\n");
            description.add("netrc: " + netrc);
        }
    }

    /** Always set, since the origin of the module, example.com, must not be asked. */
    private void httpsProxy() {
        String value = switch (random.nextInt(6)) {
            case 0 -> "http://127.0.0.1:" + closedPort();
            case 1 -> world.keep(ConnectProxy.answering(refusal())).url();
            case 2 ->
                world.keep(random.nextBoolean() ? ConnectProxy.fin() : ConnectProxy.rst())
                        .url();
            default -> world.keep(ConnectProxy.tunnelTo(played(PLAYED))).url();
        };
        set(random.nextInt(8) == 0 ? "https_proxy" : "HTTPS_PROXY", value);
    }

    private void httpProxy() {
        String value = switch (random.nextInt(4)) {
            case 0 -> "http://127.0.0.1:" + closedPort();
            case 1 -> world.keep(ConnectProxy.answering(refusal())).url();
            default -> {
                GeneratedServer server = server();
                description.add("behind HTTP_PROXY: " + server.description());
                yield world.keep(ConnectProxy.tunnelTo(http(server.handler()).port()))
                        .url();
            }
        };
        set("HTTP_PROXY", value);
        if (random.nextInt(4) == 0) {
            set("NO_PROXY", one("127.0.0.1", ".example.org,other", NAMED + ":81", "10.0.0.0/8", " , "));
        }
    }

    private String refusal() {
        return "HTTP/1.1 "
                + one("403 Forbidden", "407 Proxy Authentication Required", "502 Bad Gateway", "404 Not Found", "503")
                + "\r\nContent-Length: 3\r\nConnection: close\r\n\r\nno\n";
    }

    /** The hosts behind HTTPS_PROXY: a module proxy that is the origin too. */
    private int played(IssuedCertificate certificate) {
        GeneratedServer server = server();
        String page = one("nothing", "mod", "git", "empty");
        String to = "https://" + NAMED + (page.equals("mod") ? "" : "/hello");
        String html = page.equals("empty")
                ? "<html></html>"
                : "<meta name=\"go-import\" content=\"" + HelloModule.PATH + " " + page + " " + to + "\">";
        description.add("behind HTTPS_PROXY: " + server.description() + "; origin: " + page);
        return world.keep(SimpleHttp.startTls(certificate.server(), request -> {
                    if (request.target().endsWith("?go-get=1")) {
                        return page.equals("nothing")
                                ? Response.notFound()
                                : Response.ok(html).html();
                    }
                    return server.handler().answer(request);
                }))
                .port();
    }

    private void goproxy() {
        StringBuilder list = new StringBuilder();
        int entries = 1 + random.nextInt(4);
        for (int i = 0; i < entries; i++) {
            list.append(i == 0 ? "" : separator()).append(entry());
        }
        if (random.nextInt(3) > 0) {
            list.append(separator()).append(one("direct", "direct", "direct", "off"));
        }
        set("GOPROXY", list.toString());
    }

    private String separator() {
        return one(",", ",", "|");
    }

    private String entry() {
        return switch (random.nextInt(16)) {
            case 0 -> "http://127.0.0.1:" + closedPort();
            case 1 -> "http://" + raw();
            case 2 -> "https://" + raw();
            case 3 -> tls(LOOPBACK);
            case 4 -> tls(STRANGE);
            case 5 ->
                "https://"
                        + world.keep(RawServer.answering(TlsSituations.PLAIN_ANSWER))
                                .address();
            case 6 -> file();
            case 7 -> odd();
            case 8, 9 -> credentials();
            case 10 -> "https://" + NAMED + one("", "/", "/sub");
            case 11 -> "http://" + NAMED;
            default -> {
                GeneratedServer server = server();
                SimpleHttp http = http(server.handler());
                description.add(http.url() + ": " + server.description());
                yield http.url() + one("", "", "", "/");
            }
        };
    }

    private String raw() {
        int kind = random.nextInt(5);
        RawServer server = world.keep(
                switch (kind) {
                    case 0 -> RawServer.fin();
                    case 1 -> RawServer.rst();
                    case 2 -> RawServer.rstOnAccept();
                    case 3 -> RawServer.answering("220 smtp.corp.example ESMTP\r\n");
                    default -> RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n");
                });
        description.add(server.address() + ": "
                + List.of("fin", "rst", "rst at once", "smtp", "bad head").get(kind));
        return server.address();
    }

    private String tls(IssuedCertificate certificate) {
        GeneratedServer server = server();
        SimpleHttp http = world.keep(SimpleHttp.startTls(certificate.server(), guarded(server.handler())));
        description.add(http.url() + ": " + (certificate == STRANGE ? "untrusted, " : "") + server.description());
        return http.url();
    }

    private String file() {
        int kind = random.nextInt(5);
        String directory = "files" + random.nextInt(1000);
        if (kind == 0) {
            return "file://" + world.path(directory);
        }
        HelloModule.files().forEach((path, content) -> {
            if (kind > 2 || !path.endsWith(kind == 1 ? ".zip" : "list")) {
                world.file(directory + path, content);
            }
        });
        return "file://" + (kind == 3 ? "localhost" : "") + world.path(directory) + (kind == 4 ? "/" : "");
    }

    private String odd() {
        return one(
                "127.0.0.1:8080",
                "ftp://127.0.0.1/",
                "goproxy.corp.example",
                "http://[::1",
                "http//corp",
                "",
                "noproxy",
                "https://",
                "http://127.0.0.1:99999",
                "Direct",
                "https://goproxy.corp.example?x=y");
    }

    private String credentials() {
        GeneratedServer server = GeneratedServer.good();
        String wanted = "Basic " + Base64.getEncoder().encodeToString("gopher:secret".getBytes(StandardCharsets.UTF_8));
        SimpleHttp.Handler asking =
                guarded(request -> request.header("authorization").equals(wanted)
                        ? server.handler().answer(request)
                        : Response.of(401, "sign in\n").header("WWW-Authenticate", "Basic realm=\"corp\""));
        SimpleHttp http = world.keep(
                random.nextInt(4) == 0 ? SimpleHttp.start(asking) : SimpleHttp.startTls(LOOPBACK.server(), asking));
        description.add(http.url() + ": asks for credentials");
        String known = one("url", "wrong url", "netrc", "netrc", "wrong netrc", "none");
        switch (known) {
            case "netrc" ->
                netrc.add("machine " + one("127.0.0.1", "127.0.0.1", "127.0.0.1:" + http.port(), "localhost")
                        + " login gopher password secret");
            case "wrong netrc" -> netrc.add("machine 127.0.0.1 login gopher password wrong");
            default -> {}
        }
        String user = known.equals("url") ? "gopher:secret@" : known.equals("wrong url") ? "gopher:wrong@" : "";
        return http.url().replace("://", "://" + user);
    }

    private void checksums() {
        if (random.nextInt(2) == 0) {
            return;
        }
        String key = random.nextInt(10) == 0 ? new TestLog("sum.other.example").verifierKey() : log.verifierKey();
        int status = Integer.parseInt(one("403", "404", "500"));
        String url = switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> " http://127.0.0.1:" + closedPort();
            case 2 -> " " + http(request -> Response.of(status, "no\n")).url();
            default -> " " + http(log.at("")).url();
        };
        set("GOSUMDB", key + url);
        description.add(log + (url.isEmpty() ? "" : ", status if not served " + status));
    }

    private static TestLog log(int kind) {
        TestLog log = new TestLog(DATABASE).grow(2);
        if (kind == 0) {
            return log.add(
                    HelloModule.PATH, HelloModule.VERSION, "h1:" + "E".repeat(43) + "=", HelloModule.goModHash());
        }
        log.add(HelloModule.PATH, HelloModule.VERSION, HelloModule.zipHash(), HelloModule.goModHash());
        return log.grow(2);
    }

    private void privacy() {
        if (random.nextInt(5) == 0) {
            set(
                    one("GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE"),
                    one("example.com", "example.com/*", "*.example.com", "example.com/hello/sub", "other.example"));
        }
        if (random.nextInt(6) == 0) {
            log.lying(Fault.values()[random.nextInt(Fault.values().length)]);
            description.add("the database: " + log);
        }
    }

    /** A server at random, good enough often enough. */
    private GeneratedServer server() {
        GeneratedServer server = random.nextInt(4) == 0 ? GeneratedServer.good() : GeneratedServer.of(random);
        return new GeneratedServer(server.description(), guarded(server.handler()));
    }

    /** The handler, with or without the checksum database behind it. */
    private SimpleHttp.Handler guarded(SimpleHttp.Handler handler) {
        int kind = random.nextInt(6);
        SimpleHttp.Handler database = log.at("/sumdb/" + DATABASE);
        if (kind > 3) {
            return handler;
        }
        int status = List.of(200, 403, 404, 500).get(kind);
        description.add("(sumdb through it: " + status + ")");
        return request -> {
            if (!request.target().startsWith("/sumdb/")) {
                return handler.answer(request);
            }
            return status == 200 ? database.answer(request) : Response.of(status, "no\n");
        };
    }

    /** A port that is taken, so that nobody else gets it, and that nobody listens on. */
    private int closedPort() {
        try {
            Socket socket = world.keep(new Socket());
            socket.bind(new InetSocketAddress("127.0.0.1", 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SimpleHttp http(SimpleHttp.Handler handler) {
        return world.keep(SimpleHttp.start(handler));
    }

    private void set(String name, String value) {
        world.set(name, value);
        description.add(name + "=" + value);
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
