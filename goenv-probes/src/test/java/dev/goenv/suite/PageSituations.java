package dev.goenv.suite;

import static dev.goenv.suite.DirectBaselines.page;
import static dev.goenv.suite.Situation.of;

import dev.goenv.probes.kit.ClosedPort;
import dev.goenv.probes.kit.ConnectProxy;
import dev.goenv.probes.kit.FakeDns;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Causes at pages of import paths, and of private modules. */
final class PageSituations {
    private static final Response PAGE = Response.ok("<!DOCTYPE html>\n<html><body>Please sign in</body></html>\n")
            .html();

    private PageSituations() {}

    static List<Situation> all() {
        return Stream.of(pages(), hosts(), privates()).flatMap(List::stream).toList();
    }

    /** example.com answers so to go-get=1. */
    private static Situation answered(String name, Response response) {
        return of(name, "vanity.no-meta", world -> {
            PlayedHosts.of(world, request -> response, "example.com").byProxy();
            world.set("GOPROXY", "direct");
        });
    }

    private static Situation tagged(String name, String content) {
        return of(name, "vanity.no-meta", world -> page(world, content));
    }

    private static List<Situation> pages() {
        return List.of(
                answered(
                        "vanity.no-meta",
                        Response.ok("<html><head></head></html>").html()),
                answered("vanity.no-meta, 401", Response.of(401, "who?")),
                answered("vanity.no-meta, 404", Response.of(404, "not here")),
                answered("vanity.no-meta, 500", Response.of(500, "broken")),
                of("vanity.no-meta, login page", "vanity.no-meta", world -> {
                    SimpleHttp.Handler login = PlayedHosts.byHost(
                            "login.", request -> PAGE, request -> Response.redirect(302, "https://login.example.com/"));
                    PlayedHosts.of(world, login, "example.com", "login.example.com")
                            .byProxy();
                    world.set("GOPROXY", "direct");
                }),
                tagged("vanity.no-meta, other prefix", "example.com/other git https://git.example.com/other"),
                tagged("vanity.no-meta, unknown program", "example.com/hello cvs https://cvs.example.com/hello"),
                tagged("vanity.no-meta, no URL", "example.com/hello git git@git.example.com:hello.git"),
                tagged("vanity.no-meta, two words", "example.com/hello git"));
    }

    private static List<Situation> hosts() {
        String code = "vanity.unreachable";
        return List.of(
                unreachable(code + ", refused", Map.of("example.com", List.of("127.77.77.77"))),
                unreachable(code + ", unknown host", Map.of("example.org", List.of("127.77.77.77"))),
                of(code + ", certificate", code, world -> {
                    PlayedHosts.of(world, request -> PAGE, "example.com").byProxy();
                    world.unset("SSL_CERT_FILE");
                    world.set("GOPROXY", "direct");
                }),
                of(code + ", speaks http alone", code, world -> {
                    SimpleHttp plain = world.keep(SimpleHttp.start(request -> PAGE));
                    world.set(
                            "HTTPS_PROXY",
                            world.keep(ConnectProxy.tunnelTo(plain.port())).url());
                    world.set("GOPROXY", "direct");
                }),
                of(code + ", after the redirect", code, world -> {
                    PlayedHosts.of(
                                    world,
                                    request -> Response.redirect(302, "https://127.0.0.1:" + ClosedPort.tcp() + "/"),
                                    "example.com")
                            .byProxy();
                    world.set("GOPROXY", "direct");
                }),
                of(
                        "vcs.unreachable, repository over http",
                        "vcs.unreachable",
                        world -> page(world, "example.com/hello git http://127.0.0.1:" + ClosedPort.tcp() + "/hello")),
                of(
                        code + ", module proxy that a page names",
                        code,
                        world -> page(world, "example.com/hello mod https://127.0.0.1:" + ClosedPort.tcp())));
    }

    /** Without an HTTP proxy, and with these names alone. */
    private static Situation unreachable(String name, Map<String, List<String>> names) {
        return of(name, "vanity.unreachable", world -> {
                    world.resolvers(FakeDns.settings(world.keep(FakeDns.knowing(names))));
                    world.set("GOPROXY", "direct");
                })
                .go(Situation.Go.CANNOT_BE_ASKED);
    }

    private static List<Situation> privates() {
        return List.of(
                HttpProxyBaselines.named(of("config.private-goes-direct", "config.private-goes-direct", world -> {
                    world.healthyProxy();
                    world.set("GOPRIVATE", "example.com");
                })),
                HttpProxyBaselines.named(
                        of("config.private-goes-direct, GONOPROXY and off", "config.private-goes-direct", world -> {
                            world.set("GOPROXY", "off");
                            world.set("GONOPROXY", "example.com/*");
                        })),
                of("config.private-to-public", "config.private-to-public", world -> {
                    PlayedHosts.moduleProxy(world).byProxy();
                    world.module("git.corp.internal/team/hello@v1.0.0");
                }),
                of("config.private-to-public, before its origin", "vcs.not-found", world -> {
                            PlayedHosts.of(
                                            world,
                                            request -> Response.notFound(),
                                            "proxy.golang.org",
                                            "git.corp.internal")
                                    .byProxy()
                                    .trustedByGit();
                            world.set("GOPROXY", "https://proxy.golang.org,direct");
                            world.module("git.corp.internal/team/hello.git@v1.0.0");
                        })
                        .besides("config.private-to-public"),
                of("config.private-to-public, GONOPROXY=none", "config.private-to-public", world -> {
                    PlayedHosts.moduleProxy(world, request -> Response.notFound())
                            .byProxy();
                    world.set("GOPRIVATE", "example.com");
                    world.set("GONOPROXY", "none");
                }));
    }
}
