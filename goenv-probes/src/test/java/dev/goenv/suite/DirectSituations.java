package dev.goenv.suite;

import static dev.goenv.suite.DirectBaselines.GITHUB;
import static dev.goenv.suite.DirectBaselines.github;
import static dev.goenv.suite.DirectBaselines.page;
import static dev.goenv.suite.Situation.of;

import dev.goenv.probe.Layer;
import dev.goenv.probes.kit.Blackhole;
import dev.goenv.probes.kit.ClosedPort;
import dev.goenv.probes.kit.ConnectProxy;
import dev.goenv.probes.kit.FakeDns;
import dev.goenv.probes.kit.RawServer;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Causes in direct mode: pages of import paths, and repositories. */
final class DirectSituations {
    private static final Response PAGE = Response.ok("<!DOCTYPE html>\n<html><body>Please sign in</body></html>\n")
            .html();

    private DirectSituations() {}

    static List<Situation> all() {
        return Stream.of(DirectBaselines.all(), programs(), answers(), wires(), ssh(), pages(), hosts(), privates())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Situation> programs() {
        return List.of(
                of("vcs.git-missing", "vcs.git-missing", world -> {
                    direct(world);
                    world.set("PATH", world.directory("empty").toString());
                }),
                of("vcs.git-missing, after 404", "vcs.git-missing", world -> {
                    direct(world);
                    world.set(
                            "GOPROXY",
                            world.proxy(request -> Response.notFound()).url() + ",direct");
                    world.set("PATH", world.directory("empty").toString());
                }),
                of("vcs.git-missing, by a page", "vcs.git-missing", world -> {
                    page(world, "example.com/hello git https://git.example.com/hello");
                    world.set("PATH", world.directory("empty").toString());
                }),
                of("vcs.hg-missing", "vcs.hg-missing", world -> {
                    page(world, "example.com/hello hg https://hg.example.com/hello");
                    world.set("PATH", world.directory("empty").toString());
                }),
                of("vcs.policy, off", "vcs.policy", world -> {
                    DirectBaselines.local(world);
                    world.set("GOVCS", "*:off");
                }),
                of("vcs.policy, private", "vcs.policy", world -> {
                    DirectBaselines.local(world);
                    world.set("GOPRIVATE", "github.com/goenv");
                    world.set("GOVCS", "private:hg,public:git");
                }),
                of("vcs.policy, protocol", "vcs.policy", world -> {
                    DirectBaselines.local(world);
                    world.set("GIT_ALLOW_PROTOCOL", "https:ssh");
                }),
                of("vcs.policy, protocol in git's configuration", "vcs.policy", world -> {
                    DirectBaselines.local(world);
                    world.git("[protocol \"file\"]\n\tallow = never\n");
                }),
                of(
                        "vcs.policy, by a page",
                        "vcs.policy",
                        world -> page(world, "example.com/hello svn https://svn.example.com/hello")));
    }

    /** A module of github.com, to which there is no way. */
    private static void direct(World world) {
        world.set("GOPROXY", "direct");
        world.set("HTTPS_PROXY", "http://127.0.0.1:" + ClosedPort.tcp());
        world.module(GITHUB + "@" + HelloModule.VERSION);
    }

    /** github.com answers git so. */
    private static Situation answering(String name, String code, Response response) {
        return of(
                name,
                code,
                world -> github(world, request -> response).byProxy().trustedByGit());
    }

    private static List<Situation> answers() {
        Response unauthorized = Response.of(401, "").header("WWW-Authenticate", "Basic realm=\"GitHub\"");
        return List.of(
                answering("vcs.auth-required", "vcs.auth-required", unauthorized),
                of("vcs.auth-required, after 404", "vcs.auth-required", world -> {
                            github(world, request -> unauthorized).byProxy().trustedByGit();
                            world.set(
                                    "GOPROXY",
                                    world.proxy(request -> Response.notFound()).url() + ",direct");
                        })
                        .besides("modproxy.fallthrough-hidden"),
                of("vcs.auth-required, wrong password", "vcs.auth-required", world -> {
                    github(world, ModuleProxyBaselines.guard(request -> Response.notFound()))
                            .byProxy()
                            .trustedByGit();
                    ModuleProxyBaselines.netrc(world, "github.com", "me", "wrong");
                }),
                answering("vcs.not-found", "vcs.not-found", Response.of(404, "Not Found")),
                answering("vcs.forbidden", "vcs.forbidden", Response.of(403, "SSO, please")),
                answering("vcs.forbidden, 503", "vcs.forbidden", Response.of(503, "later")),
                answering("vcs, a page", "modproxy.captive-portal", PAGE),
                of(
                        "vcs.not-found, on this machine",
                        "vcs.not-found",
                        world -> instead(world, "file://" + world.path("nowhere") + "/")),
                of("vcs.unknown-revision, below the root", "vcs.unknown-revision", world -> {
                    LocalRepository.of(world, GITHUB).insteadOf("https://" + GITHUB);
                    world.set("GOPROXY", "direct");
                    world.module(GITHUB + "/sub@" + HelloModule.VERSION);
                }),
                of("vcs.unknown-revision", "vcs.unknown-revision", world -> {
                    github(world, LocalRepository.of(world, GITHUB).overHttp())
                            .byProxy()
                            .trustedByGit();
                    unknownVersion(world);
                }),
                of("vcs.unknown-revision, on this machine", "vcs.unknown-revision", world -> {
                    LocalRepository.of(world, GITHUB).insteadOf("https://" + GITHUB);
                    world.set("GOPROXY", "direct");
                    unknownVersion(world);
                }));
    }

    private static void unknownVersion(World world) {
        world.onlyModule(GITHUB + "@v1.9.9");
    }

    private static List<Situation> wires() {
        return List.of(
                of("vcs.tls-untrusted", "vcs.tls-untrusted", world -> {
                    github(world, request -> PAGE).byProxy();
                    world.unset("SSL_CERT_FILE");
                }),
                of(
                        "vcs.tls-untrusted, SSL_CERT_FILE is for go alone",
                        "vcs.tls-untrusted",
                        world -> github(world, LocalRepository.of(world, GITHUB).overHttp())
                                .byProxy()),
                of("vcs.tls-untrusted, GOINSECURE is for the page alone", "vcs.tls-untrusted", world -> {
                    github(world, LocalRepository.of(world, GITHUB).overHttp()).byProxy();
                    world.unset("SSL_CERT_FILE");
                    world.set("GOINSECURE", "github.com");
                }),
                of("vcs.tls-untrusted, of what a page names", "vcs.tls-untrusted", world -> {
                    SimpleHttp.Handler page =
                            DirectBaselines.tag("example.com/hello git https://git.example.com/hello");
                    PlayedHosts.of(world, page, "example.com", "git.example.com")
                            .byProxy();
                    world.set("GOPROXY", "direct");
                }),
                of(
                        "vcs.unreachable, refused",
                        "vcs.unreachable",
                        world -> instead(world, "https://127.0.0.1:" + ClosedPort.tcp() + "/")),
                of(
                                "vcs.unreachable, black hole",
                                "vcs.unreachable",
                                world -> instead(
                                        world,
                                        "https://"
                                                + world.keep(Blackhole.open()).address() + "/"))
                        .go(Situation.Go.WAITS_TOO_LONG),
                of(
                        "vcs.unreachable, resets",
                        "vcs.unreachable",
                        world -> instead(
                                world, "https://" + world.keep(RawServer.rst()).address() + "/")),
                of(
                        "vcs.unreachable, no TLS",
                        "vcs.unreachable",
                        world -> instead(
                                world,
                                "https://"
                                        + world.keep(RawServer.greeting("220 mail\r\n"))
                                                .address() + "/")),
                HttpProxyBaselines.named(of(
                        "vcs.unreachable, unknown host",
                        "vcs.unreachable",
                        world -> instead(world, "https://git.corp.test/"))),
                of("vcs, HTTP proxy refuses", "proxy.refused", DirectSituations::direct),
                of("vcs, HTTP proxy wants a user", "proxy.auth-required", world -> {
                    direct(world);
                    world.set(
                            "HTTPS_PROXY",
                            world.keep(ConnectProxy.answering("HTTP/1.1 407 Proxy Authentication Required\r\n"
                                            + "Proxy-Authenticate: Basic realm=\"corp\"\r\nContent-Length: 0\r\n\r\n"))
                                    .url());
                }));
    }

    /** git asks another server in the place of github.com. */
    private static void instead(World world, String base) {
        world.set("GOPROXY", "direct");
        world.module(GITHUB + "@" + HelloModule.VERSION);
        world.git("[url \"" + base + "\"]\n\tinsteadOf = https://github.com/\n");
    }

    private static List<Situation> ssh() {
        return List.of(
                of(
                        "vcs.ssh, refused",
                        "vcs.ssh",
                        world -> instead(world, "ssh://git@127.0.0.1:" + ClosedPort.tcp() + "/")),
                of(
                        "vcs.ssh, hangs up",
                        "vcs.ssh",
                        world -> instead(
                                world,
                                "ssh://git@"
                                        + world.keep(RawServer.start(socket -> {}))
                                                .address() + "/")),
                of(
                                "vcs.ssh, no ssh server",
                                "vcs.ssh",
                                world -> instead(
                                        world,
                                        "ssh://git@"
                                                + world.keep(RawServer.greeting("220 mail\r\n"))
                                                        .address() + "/"))
                        .go(Situation.Go.WAITS_TOO_LONG),
                of("vcs.ssh, says nothing", "vcs.ssh", world -> {
                            instead(
                                    world,
                                    "ssh://git@"
                                            + world.keep(RawServer.silent()).address() + "/");
                            world.limit(Layer.DIRECT, Duration.ofMillis(700));
                        })
                        .go(Situation.Go.WAITS_TOO_LONG),
                of("vcs.ssh, black hole", "vcs.ssh", world -> {
                            instead(
                                    world,
                                    "ssh://git@" + world.keep(Blackhole.open()).address() + "/");
                            world.limit(Layer.DIRECT, Duration.ofMillis(700));
                        })
                        .go(Situation.Go.WAITS_TOO_LONG),
                HttpProxyBaselines.named(
                        of("vcs.ssh, unknown host", "vcs.ssh", world -> instead(world, "ssh://git@git.corp.test/"))),
                of("vcs.ssh, no program", "vcs.ssh", world -> {
                    RawServer server = world.keep(RawServer.greeting("SSH-2.0-OpenSSH_9.2\r\n"));
                    instead(world, "ssh://git@" + server.address() + "/");
                    Path bin = world.directory("bin");
                    Files.createSymbolicLink(bin.resolve("git"), Path.of("/usr/bin/git"));
                    world.set("PATH", bin.toString());
                }),
                of(
                        "vcs.ssh, by a page",
                        "vcs.ssh",
                        world -> page(
                                world, "example.com/hello git ssh://git@127.0.0.1:" + ClosedPort.tcp() + "/hello")));
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
