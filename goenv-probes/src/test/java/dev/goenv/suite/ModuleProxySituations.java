package dev.goenv.suite;

import static dev.goenv.suite.GuardedProxies.address;
import static dev.goenv.suite.GuardedProxies.guarded;
import static dev.goenv.suite.GuardedProxies.netrc;
import static dev.goenv.suite.Situation.of;

import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
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
        return Stream.of(ModuleProxyBaselines.all(), access(), missing(), portals(), statuses())
                .flatMap(List::stream)
                .toList();
    }

    /** One file is answered otherwise, and the canary is there. */
    static Situation file(String name, String code, String suffix, Response response) {
        return of(name, code, world -> world.proxy(withCanary(HelloModule.except(suffix, response))));
    }

    /** Everything is answered so. */
    static Situation everything(String name, String code, Response response) {
        return of(name, code, world -> world.proxy(request -> response));
    }

    static SimpleHttp.Handler withCanary(SimpleHttp.Handler handler) {
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
                of(unauthorized + ", no credential", unauthorized, GuardedProxies::guarded),
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
}
