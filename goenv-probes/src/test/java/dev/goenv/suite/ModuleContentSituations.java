package dev.goenv.suite;

import static dev.goenv.suite.GuardedProxies.guarded;
import static dev.goenv.suite.ModuleProxySituations.everything;
import static dev.goenv.suite.ModuleProxySituations.file;
import static dev.goenv.suite.ModuleProxySituations.withCanary;
import static dev.goenv.suite.Situation.of;

import dev.goenv.probe.Layer;
import dev.goenv.probes.kit.ClosedPort;
import dev.goenv.probes.kit.RawServer;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Causes at module proxies: what is in an answer, how it comes, and which entry of GOPROXY gives it. */
final class ModuleContentSituations {
    private ModuleContentSituations() {}

    static List<Situation> all() {
        return Stream.of(content(), transport(), redirects(), chains())
                .flatMap(List::stream)
                .toList();
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
                    GuardedProxies.secure(
                            world,
                            GuardedProxies.trusted(world),
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
