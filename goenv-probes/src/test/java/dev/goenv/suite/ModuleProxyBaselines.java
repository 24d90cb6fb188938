package dev.goenv.suite;

import static dev.goenv.suite.Situation.healthy;

import dev.goenv.probes.kit.Certificates;
import dev.goenv.probes.kit.ClosedPort;
import dev.goenv.probes.kit.IssuedCertificate;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Module proxies that serve what is wanted, in one way or another. */
final class ModuleProxyBaselines {
    private ModuleProxyBaselines() {}

    static List<Situation> all() {
        return Stream.of(lists(), answers(), credentials(), versions())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Situation> lists() {
        return List.of(
                healthy("healthy, 410, then the next one", world -> {
                    SimpleHttp gone = world.proxy(request -> Response.of(410, "gone"));
                    world.set("GOPROXY", gone.url() + "," + world.healthyProxy().url());
                }),
                healthy("healthy, three that have nothing, then one", world -> {
                    String none = world.proxy(request -> Response.notFound()).url();
                    world.set(
                            "GOPROXY",
                            none + "/a," + none + "/b|" + none + "/c,"
                                    + world.healthyProxy().url());
                }),
                healthy(
                        "healthy, a bar after one that is closed",
                        world -> world.set(
                                "GOPROXY",
                                "http://127.0.0.1:" + ClosedPort.tcp() + "|"
                                        + world.healthyProxy().url())),
                healthy(
                        "healthy, a broken one behind a good one",
                        world -> world.set(
                                "GOPROXY",
                                world.healthyProxy().url() + ",http://127.0.0.1:" + ClosedPort.tcp() + ",off")),
                healthy(
                        "healthy, blanks and a slash",
                        world -> world.set("GOPROXY", " " + world.healthyProxy().url() + "/ , off")),
                healthy("healthy, base URL with a path", world -> {
                    SimpleHttp.Handler hello = HelloModule.handler();
                    SimpleHttp server = world.proxy(request -> request.target().startsWith("/api/go/team/")
                            ? hello.answer(new SimpleHttp.Request(
                                    request.method(),
                                    request.target().substring("/api/go/team".length()),
                                    request.headers(),
                                    request.body()))
                            : Response.notFound());
                    world.set("GOPROXY", server.url() + "/api/go/team");
                }),
                healthy("healthy, a directory", world -> world.set("GOPROXY", "file://" + directory(world))));
    }

    /** A directory with the layout of a module proxy. */
    static String directory(World world) {
        HelloModule.files().forEach((path, content) -> {
            try {
                Path file = Path.of(world.path("mirror") + path);
                Files.createDirectories(file.getParent());
                Files.write(file, content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return world.path("mirror");
    }

    private static List<Situation> answers() {
        return List.of(
                healthy("healthy, canary known", world -> {
                    Map<String, byte[]> files = new TreeMap<>(HelloModule.files());
                    files.putAll(HelloModule.files("golang.org/x/text", "v0.14.0"));
                    world.proxy(HelloModule.handler(files));
                }),
                healthy("healthy, canary forbidden", world -> {
                    SimpleHttp.Handler hello = HelloModule.handler();
                    world.proxy(request -> request.target().contains("golang.org/x/text")
                            ? Response.of(403, "not allowed")
                            : hello.answer(request));
                }),
                healthy("healthy, zip redirected to another host", world -> {
                    SimpleHttp storage = world.keep(SimpleHttp.start(HelloModule.handler()));
                    world.proxy(redirecting(".zip", 302, storage.url()));
                }),
                healthy("healthy, everything redirected for ever", world -> {
                    SimpleHttp other = world.keep(SimpleHttp.start(HelloModule.handler()));
                    world.proxy(redirecting("", 308, other.url()));
                }),
                healthy("healthy, nine redirects", world -> {
                    SimpleHttp.Handler hello = HelloModule.handler();
                    world.proxy(request -> {
                        String[] parts = request.target().split("\\?", 2);
                        int hop = parts.length == 1 ? 0 : Integer.parseInt(parts[1]);
                        return hop < 9
                                ? Response.redirect(302, parts[0] + "?" + (hop + 1))
                                : hello.answer(new SimpleHttp.Request("GET", parts[0], Map.of(), new byte[0]));
                    });
                }));
    }

    /** Redirects what ends so to the same path elsewhere. */
    static SimpleHttp.Handler redirecting(String suffix, int status, String base) {
        SimpleHttp.Handler hello = HelloModule.handler();
        return request -> request.target().endsWith(suffix)
                ? Response.redirect(status, base + request.target())
                : hello.answer(request);
    }

    private static List<Situation> credentials() {
        return List.of(
                healthy("healthy, netrc with port", world -> netrc(world, address(guarded(world)), "me", "secret")),
                healthy("healthy, NETRC names the file", world -> {
                    String host = address(guarded(world));
                    world.set(
                            "NETRC",
                            world.file("team.netrc", line(host, "me", "secret")).toString());
                }),
                healthy("healthy, user info in GOPROXY over TLS", world -> {
                    SimpleHttp server = guarded(world);
                    world.set("GOPROXY", server.url().replace("://", "://me:secret@"));
                }),
                healthy("healthy, zip redirected to a host that needs no credential", world -> {
                    SimpleHttp.Handler hello = HelloModule.handler();
                    IssuedCertificate authority = trusted(world);
                    SimpleHttp storage =
                            world.keep(SimpleHttp.startTls(authority.loopback().server(), hello));
                    SimpleHttp server = secure(
                            world,
                            authority,
                            guard(request -> request.target().endsWith(".zip")
                                    ? Response.redirect(302, storage.url() + request.target())
                                    : hello.answer(request)));
                    netrc(world, address(server), "me", "secret");
                }),
                healthy("healthy, a bar after 401", world -> {
                    String wants = guarded(world).url();
                    world.set("GOPROXY", wants + "|" + world.healthyProxy().url());
                }));
    }

    private static List<Situation> versions() {
        return List.of(
                healthy("healthy, latest by the list", world -> {
                    world.healthyProxy();
                    world.module(HelloModule.PATH + "@latest");
                }),
                healthy("healthy, latest where the list is empty", world -> {
                    world.proxy(HelloModule.except("/@v/list", Response.ok("")));
                    world.module(HelloModule.PATH + "@latest");
                }),
                healthy("healthy, latest of a list with junk", world -> {
                    world.proxy(HelloModule.except("/@v/list", Response.ok("junk\nv1.0.0 2024\n\nv1.0.0-rc.1\n")));
                    world.module(HelloModule.PATH + "@latest");
                }),
                healthy(
                        "healthy, pre-release only",
                        world -> serving(world, "example.com/hello", "v0.1.0-rc.1", "latest")),
                healthy("healthy, pseudo-version", world -> {
                    String version = "v0.0.0-20240102030405-abcdef123456";
                    serving(world, "example.com/hello", version, version);
                }),
                healthy(
                        "healthy, major version two",
                        world -> serving(world, "example.com/hello/v2", "v2.3.4", "v2.3.4")),
                healthy(
                        "healthy, incompatible",
                        world -> serving(world, "example.com/hello", "v2.0.0+incompatible", "v2.0.0+incompatible")),
                healthy("healthy, capital letters", world -> {
                    Map<String, byte[]> files = new TreeMap<>();
                    HelloModule.files("example.com/Hello", "v1.0.0")
                            .forEach((path, content) -> files.put(path.replace("/Hello/", "/!hello/"), content));
                    world.proxy(request -> {
                        byte[] file = files.get(request.target().replace("%21", "!"));
                        return file == null ? Response.notFound() : Response.of(200, file);
                    });
                    world.module("example.com/Hello@v1.0.0");
                }));
    }

    private static void serving(World world, String path, String version, String query) {
        Map<String, byte[]> files = new TreeMap<>(HelloModule.files(path, version));
        if (version.endsWith("+incompatible")) {
            files.put("/" + path + "/@v/" + version + ".zip", HelloModule.zipWithoutGoMod(path + "@" + version + "/"));
        }
        world.proxy(HelloModule.handler(files));
        world.module(path + "@" + query);
    }

    /** A TLS module proxy that wants a name and a password; it is GOPROXY, and trusted. */
    static SimpleHttp guarded(World world) {
        return secure(world, trusted(world), guard(HelloModule.handler()));
    }

    /** A new authority that go is told to trust. */
    static IssuedCertificate trusted(World world) {
        IssuedCertificate authority = Certificates.authority("Suite Root");
        world.set("SSL_CERT_FILE", world.file("root.pem", authority.pem()).toString());
        return authority;
    }

    /** A TLS module proxy, which is GOPROXY. */
    static SimpleHttp secure(World world, IssuedCertificate authority, SimpleHttp.Handler handler) {
        SimpleHttp server = world.keep(SimpleHttp.startTls(authority.loopback().server(), handler));
        world.set("GOPROXY", server.url());
        return server;
    }

    /** Lets {@code me:secret} in alone. */
    static SimpleHttp.Handler guard(SimpleHttp.Handler handler) {
        String wanted = "Basic " + Base64.getEncoder().encodeToString("me:secret".getBytes(StandardCharsets.UTF_8));
        return request -> request.header("authorization").equals(wanted)
                ? handler.answer(request)
                : Response.of(401, "who are you?\n").header("WWW-Authenticate", "Basic realm=\"go\"");
    }

    /** Host and port of a server. */
    static String address(SimpleHttp server) {
        return "127.0.0.1:" + server.port();
    }

    /** Writes the user's netrc. */
    static void netrc(World world, String host, String login, String password) {
        world.file("home/.netrc", line(host, login, password));
    }

    private static String line(String host, String login, String password) {
        return "machine " + host + " login " + login + " password " + password + "\n";
    }
}
