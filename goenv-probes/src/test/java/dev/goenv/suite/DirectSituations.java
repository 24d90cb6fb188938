package dev.goenv.suite;

import static dev.goenv.suite.DirectBaselines.GITHUB;
import static dev.goenv.suite.DirectBaselines.github;
import static dev.goenv.suite.DirectBaselines.page;
import static dev.goenv.suite.Situation.of;

import dev.goenv.probes.kit.Blackhole;
import dev.goenv.probes.kit.ClosedPort;
import dev.goenv.probes.kit.ConnectProxy;
import dev.goenv.probes.kit.RawServer;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import java.util.List;
import java.util.stream.Stream;

/** Causes in direct mode: programs, and what repositories answer. */
final class DirectSituations {
    private static final Response PAGE = Response.ok("<!DOCTYPE html>\n<html><body>Please sign in</body></html>\n")
            .html();

    private DirectSituations() {}

    static List<Situation> all() {
        return Stream.of(DirectBaselines.all(), programs(), answers(), wires())
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
                    github(world, GuardedProxies.guard(request -> Response.notFound()))
                            .byProxy()
                            .trustedByGit();
                    GuardedProxies.netrc(world, "github.com", "me", "wrong");
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
    static void instead(World world, String base) {
        world.set("GOPROXY", "direct");
        world.module(GITHUB + "@" + HelloModule.VERSION);
        world.git("[url \"" + base + "\"]\n\tinsteadOf = https://github.com/\n");
    }
}
