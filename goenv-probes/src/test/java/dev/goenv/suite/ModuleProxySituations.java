package dev.goenv.suite;

import static dev.goenv.suite.ModuleProxyBaselines.address;
import static dev.goenv.suite.ModuleProxyBaselines.guarded;
import static dev.goenv.suite.ModuleProxyBaselines.netrc;
import static dev.goenv.suite.Situation.of;

import dev.goenv.probe.Layer;
import dev.goenv.probes.kit.ClosedPort;
import dev.goenv.probes.kit.RawServer;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Causes at module proxies: what they answer. */
final class ModuleProxySituations {
    private static final Response PAGE = Response.ok("<!DOCTYPE html>\n<html><body>Please sign in</body></html>\n")
            .html();

    private ModuleProxySituations() {}

    static List<Situation> all() {
        return Stream.of(
                        ModuleProxyBaselines.all(),
                        access(),
                        missing(),
                        portals(),
                        statuses(),
                        content(),
                        transport(),
                        redirects(),
                        chains())
                .flatMap(List::stream)
                .toList();
    }

    /** One file is answered otherwise, and the canary is there. */
    private static Situation file(String name, String code, String suffix, Response response) {
        return of(name, code, world -> world.proxy(withCanary(HelloModule.except(suffix, response))));
    }

    /** Everything is answered so. */
    private static Situation everything(String name, String code, Response response) {
        return of(name, code, world -> world.proxy(request -> response));
    }

    private static SimpleHttp.Handler withCanary(SimpleHttp.Handler handler) {
        SimpleHttp.Handler canary = HelloModule.handler(HelloModule.files("golang.org/x/text", "v0.14.0"));
        return request ->
                request.target().startsWith("/golang.org/x/text/") ? canary.answer(request) : handler.answer(request);
    }

    private static List<Situation> access() {
        String unauthorized = "modproxy.unauthorized";
        return List.of(
                of(
                        unauthorized + ", plain http",
                        unauthorized,
                        world -> world.proxy(request -> Response.of(401, "who?"))),
                of(unauthorized + ", no credential", unauthorized, ModuleProxyBaselines::guarded),
                of(unauthorized + ", netrc without the port", unauthorized, world -> {
                    guarded(world);
                    netrc(world, "127.0.0.1", "me", "secret");
                }),
                of(
                        unauthorized + ", wrong password",
                        unauthorized,
                        world -> netrc(world, address(guarded(world)), "me", "wrong")),
                of(unauthorized + ", netrc for another host", unauthorized, world -> {
                    guarded(world);
                    netrc(world, "goproxy.test", "me", "secret");
                }),
                of(
                        unauthorized + ", netrc without a password",
                        unauthorized,
                        world -> world.file("home/.netrc", "machine " + address(guarded(world)) + " login me\n")),
                of(unauthorized + ", GOAUTH=off", unauthorized, world -> {
                    netrc(world, address(guarded(world)), "me", "secret");
                    world.set("GOAUTH", "off");
                }),
                of(unauthorized + ", GOAUTH program is not there", unauthorized, world -> {
                    guarded(world);
                    world.set("GOAUTH", "no-such-program");
                }),
                of(
                        "modproxy.credentials-over-http",
                        "modproxy.credentials-over-http",
                        world -> world.set("GOPROXY", world.healthyProxy().url().replace("://", "://me:secret@"))),
                file("modproxy.forbidden", "modproxy.forbidden", ".info", Response.of(403, "denied by policy\n")),
                file("modproxy.forbidden, zip", "modproxy.forbidden", ".zip", Response.of(403, "malware\n")),
                file("modproxy.forbidden, 402", "modproxy.forbidden", ".info", Response.of(402, "pay\n")),
                file("modproxy.forbidden, 451", "modproxy.forbidden", ".info", Response.of(451, "law\n")),
                everything("modproxy.forbidden, everything", "modproxy.forbidden", Response.of(403, "no entry\n")));
    }

    private static List<Situation> missing() {
        String code = "modproxy.not-found";
        return List.of(
                of(code, code, world -> world.proxy(withCanary(request -> Response.notFound()))),
                everything(code + ", private proxy", code, Response.notFound()),
                of(code + ", 410", code, world -> world.proxy(withCanary(request -> Response.of(410, "gone\n")))),
                of(code + ", unknown version", code, world -> {
                    world.proxy(withCanary(HelloModule.handler()));
                    world.module("example.com/hello@v1.9.9");
                }),
                of(code + ", capital letters", code, world -> {
                    world.proxy(withCanary(HelloModule.handler()));
                    world.module("example.com/Hello@v1.0.0");
                }),
                of(code + ", no versions", code, world -> {
                    Map<String, byte[]> files = new TreeMap<>(HelloModule.files());
                    files.put("/example.com/hello/@v/list", new byte[0]);
                    files.remove("/example.com/hello/@latest");
                    world.proxy(withCanary(HelloModule.handler(files)));
                    world.module("example.com/hello@latest");
                }),
                of(code + ", latest", code, world -> {
                    world.proxy(withCanary(request -> Response.notFound()));
                    world.module("example.com/hello@latest");
                }),
                of(
                        "modproxy.wrong-base-url",
                        "modproxy.wrong-base-url",
                        world -> world.set(
                                "GOPROXY",
                                world.proxy(request -> Response.notFound()).url() + "/artifactory")),
                of(
                        "modproxy.wrong-base-url, HTML",
                        "modproxy.wrong-base-url",
                        world -> world.set(
                                "GOPROXY",
                                world.proxy(request -> Response.of(404, "<html><h1>404</h1></html>")
                                                        .html())
                                                .url() + "/repository/go")));
    }

    private static List<Situation> portals() {
        String code = "modproxy.captive-portal";
        return List.of(
                everything(code, code, PAGE),
                of(code + ", latest", code, world -> {
                    world.proxy(request -> PAGE);
                    world.module("example.com/hello@latest");
                }),
                of(code + ", by a redirect", code, world -> {
                    SimpleHttp portal = world.keep(SimpleHttp.start(request -> PAGE));
                    world.proxy(request -> Response.redirect(302, portal.url() + "/login"));
                }),
                everything(
                        code + ", 511",
                        code,
                        Response.of(511, "<html>sign in</html>").html()),
                of(code + ", only go.mod", code, world -> world.proxy(HelloModule.except(".mod", PAGE))),
                of(code + ", a bar does not lead on", code, world -> {
                    String page = world.proxy(request -> PAGE).url();
                    world.set("GOPROXY", page + "|" + world.healthyProxy().url());
                }),
                of(code + ", only the zip", code, world -> world.proxy(HelloModule.except(".zip", PAGE))));
    }

    private static List<Situation> statuses() {
        String code = "modproxy.server-error";
        Stream<Situation> all = IntStream.of(400, 405, 406, 500, 501, 502, 503, 504)
                .mapToObj(status -> everything(code + ", " + status, code, Response.of(status, "broken\n")));
        Stream<Situation> others = Stream.of(
                file(code + ", for the zip alone", code, ".zip", Response.of(500, "broken\n")),
                everything("modproxy.rate-limited", "modproxy.rate-limited", Response.of(429, "slow down\n")),
                file(
                        "modproxy.rate-limited, with a time",
                        "modproxy.rate-limited",
                        ".zip",
                        Response.of(429, "slow down\n").header("Retry-After", "120")));
        return Stream.concat(all, others).toList();
    }

    private static List<Situation> content() {
        String info = "modproxy.bad-info";
        String mod = "modproxy.bad-mod";
        String zip = "modproxy.bad-zip";
        return List.of(
                file(info + ", no JSON", info, ".info", Response.ok("v1.0.0")),
                file(info + ", array", info, ".info", Response.ok("[]")),
                file(info + ", empty", info, ".info", Response.ok("")),
                file(info + ", time", info, ".info", Response.ok("{\"Version\":\"v1.0.0\",\"Time\":\"yesterday\"}")),
                file(info + ", other version", info, ".info", Response.ok("{\"Version\":\"v1.0.1\"}")),
                file(mod + ", missing", mod, ".mod", Response.notFound()),
                file(mod + ", syntax", mod, ".mod", Response.ok("module example.com/hello\n\nrequire (\n")),
                file(mod + ", other path", mod, ".mod", Response.ok("module github.com/other/hello\n")),
                file(zip + ", missing", zip, ".zip", Response.notFound()),
                file(zip + ", empty", zip, ".zip", Response.ok("")),
                file(zip + ", none", zip, ".zip", Response.ok("this is no zip file")),
                file(
                        zip + ", other root",
                        zip,
                        ".zip",
                        Response.of(200, HelloModule.zip("hello-1.0.0/", HelloModule.PATH))),
                file(zip + ", no gzip", zip, ".zip", Response.ok("no gzip").header("Content-Encoding", "gzip")));
    }

    private static List<Situation> transport() {
        String cut = "modproxy.truncated";
        String other = "modproxy.not-http";
        return List.of(
                file(cut + ", info", cut, ".info", Response.ok("{\"Version\":").cut(100)),
                of(
                        cut + ", zip",
                        cut,
                        world -> world.proxy(withCanary(HelloModule.except(
                                ".zip",
                                Response.of(200, HelloModule.zip("example.com/hello@v1.0.0/", HelloModule.PATH))
                                        .cut(100_000))))),
                of(
                        cut + ", reset in the body",
                        cut,
                        world -> raw(world, RawServer.start(socket -> {
                            socket.getInputStream().read(new byte[4096]);
                            socket.getOutputStream()
                                    .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Ver"
                                            .getBytes(StandardCharsets.US_ASCII));
                            RawServer.reset(socket);
                        }))),
                of("modproxy.stalled", "tcp.silence", world -> {
                            raw(world, RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Ver"));
                            world.limit(Layer.MODULE_PROXY, Duration.ofMillis(700));
                        })
                        .go(Situation.Go.WAITS_TOO_LONG),
                of("modproxy.stalled, before the answer", "tcp.silence", world -> {
                            raw(world, RawServer.silent());
                            world.limit(Layer.MODULE_PROXY, Duration.ofMillis(700));
                        })
                        .go(Situation.Go.WAITS_TOO_LONG),
                of(other + ", SSH", other, world -> raw(world, RawServer.greeting("SSH-2.0-OpenSSH_9.2\r\n"))),
                of(
                        other + ", malformed status",
                        other,
                        world -> raw(world, RawServer.answering("HTTP/1.1 abc OK\r\n\r\n"))),
                of(
                        other + ", malformed header",
                        other,
                        world -> raw(world, RawServer.answering("HTTP/1.1 200 OK\r\nno colon\r\n\r\n"))),
                everything(
                        other + ", header too large", other, Response.ok("x").header("X-Long", "x".repeat(11 << 20))),
                of("modproxy.scheme, http to a TLS port", "modproxy.scheme", world -> {
                    SimpleHttp server = guarded(world);
                    world.set("GOPROXY", server.url().replace("https://", "http://"));
                }),
                of(
                        "modproxy.scheme, as Go's server says it",
                        "modproxy.scheme",
                        world -> raw(world, RawServer.start(socket -> {
                            socket.getInputStream().read(new byte[4096]);
                            socket.getOutputStream()
                                    .write(("HTTP/1.0 400 Bad Request\r\n\r\n"
                                                    + "Client sent an HTTP request to an HTTPS server.\n")
                                            .getBytes(StandardCharsets.US_ASCII));
                        }))),
                everything(
                        "modproxy.scheme, as nginx says it",
                        "modproxy.scheme",
                        Response.of(400, "<html><center>The plain HTTP request was sent to HTTPS port</center></html>")
                                .html()));
    }

    private static void raw(World world, RawServer server) {
        world.set("GOPROXY", "http://" + world.keep(server).address());
    }

    private static List<Situation> redirects() {
        String code = "modproxy.redirects";
        return List.of(
                of(code + ", loop", code, world -> world.proxy(request -> Response.redirect(302, request.target()))),
                of(code + ", no place", code, world -> world.proxy(request -> Response.of(302, ""))),
                of(code + ", bad place", code, world -> world.proxy(request -> Response.redirect(302, "http://[::1"))),
                of(code + ", from https to http", code, world -> {
                    SimpleHttp plain = world.healthyProxy();
                    ModuleProxyBaselines.secure(
                            world,
                            ModuleProxyBaselines.trusted(world),
                            request -> Response.redirect(301, plain.url() + request.target()));
                }));
    }

    private static List<Situation> chains() {
        return List.of(
                of("modproxy.no-fallback, 500", "modproxy.server-error", world -> {
                            String broken = world.proxy(request -> Response.of(500, "broken\n"))
                                    .url();
                            world.set(
                                    "GOPROXY",
                                    broken + "," + world.healthyProxy().url());
                        })
                        .besides("modproxy.no-fallback"),
                of(
                        "modproxy.no-fallback, closed port",
                        "tcp.refused",
                        world -> world.set(
                                "GOPROXY",
                                "http://127.0.0.1:" + ClosedPort.tcp() + ","
                                        + world.healthyProxy().url())),
                of("modproxy, the last failure is told", "modproxy.forbidden", world -> {
                    String broken =
                            world.proxy(request -> Response.of(500, "broken\n")).url();
                    String denies =
                            world.proxy(request -> Response.of(403, "no\n")).url();
                    world.set("GOPROXY", broken + "|" + denies);
                }),
                of("modproxy, a failure before 404 is told", "modproxy.server-error", world -> {
                    String broken =
                            world.proxy(request -> Response.of(502, "broken\n")).url();
                    String none = world.proxy(request -> Response.notFound()).url();
                    world.set("GOPROXY", broken + "|" + none);
                }),
                of(
                        "config.goproxy-file-missing",
                        "config.goproxy-file-missing",
                        world -> world.set("GOPROXY", "file://" + world.path("nowhere"))),
                of("modproxy.not-found, in a directory", "modproxy.not-found", world -> {
                    world.set("GOPROXY", "file://" + ModuleProxyBaselines.directory(world));
                    world.module("example.com/hello@v1.9.9");
                }));
    }
}
