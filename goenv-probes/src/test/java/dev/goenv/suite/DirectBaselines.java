package dev.goenv.suite;

import static dev.goenv.suite.Situation.healthy;

import dev.goenv.probes.kit.Certificates;
import dev.goenv.probes.kit.ClosedPort;
import dev.goenv.probes.kit.ConnectProxy;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Direct mode that works. */
final class DirectBaselines {
    static final String GITHUB = "github.com/goenv/hello";

    private DirectBaselines() {}

    static List<Situation> all() {
        return List.of(
                healthy("healthy, direct, git leads elsewhere", world -> local(world)),
                healthy("healthy, GOPRIVATE and a dead proxy", world -> {
                    local(world);
                    world.set("GOPROXY", "http://127.0.0.1:" + ClosedPort.tcp());
                    world.set("GOPRIVATE", "github.com/goenv");
                }),
                healthy("healthy, GONOPROXY and off", world -> {
                    local(world);
                    world.set("GOPROXY", "off");
                    world.set("GONOPROXY", "*.corp.test,github.com/goenv/*");
                }),
                healthy("healthy, GONOPROXY=none takes it from the proxy", world -> {
                    world.proxy(HelloModule.handler(HelloModule.files(GITHUB, HelloModule.VERSION)));
                    world.set("GOPRIVATE", "github.com/goenv");
                    world.set("GONOPROXY", "none");
                    world.module(GITHUB + "@" + HelloModule.VERSION);
                }),
                healthy("healthy, not at the proxy, but at its origin", world -> {
                    local(world);
                    world.set(
                            "GOPROXY",
                            world.proxy(request -> Response.notFound()).url() + ",direct");
                }),
                healthy("healthy, the proxy fails, a bar, its origin", world -> {
                    local(world);
                    world.set(
                            "GOPROXY",
                            world.proxy(request -> Response.of(500, "no")).url() + "|direct");
                }),
                healthy("healthy, latest tag", world -> {
                    LocalRepository.of(world, GITHUB).insteadOf("https://" + GITHUB);
                    world.set("GOPROXY", "direct");
                    world.module(GITHUB + "@latest");
                }),
                healthy(
                        "healthy, repository over https",
                        world -> github(world, LocalRepository.of(world, GITHUB).overHttp())
                                .byProxy()
                                .trustedByGit()),
                healthy("healthy, repository over https, go does not trust it", world -> {
                    github(world, LocalRepository.of(world, GITHUB).overHttp())
                            .byProxy()
                            .trustedByGit();
                    world.unset("SSL_CERT_FILE");
                }),
                healthy("healthy, repository over https, GIT_SSL_CAINFO", world -> {
                    github(world, LocalRepository.of(world, GITHUB).overHttp()).byProxy();
                    world.set("GIT_SSL_CAINFO", world.get("SSL_CERT_FILE"));
                }),
                healthy("healthy, repository over https, git verifies nothing", world -> {
                    github(world, LocalRepository.of(world, GITHUB).overHttp()).byProxy();
                    world.git("[http \"https://github.com/\"]\n\tsslVerify = false\n");
                }),
                healthy("healthy, git has a proxy of its own", world -> {
                    PlayedHosts hosts = github(
                                    world, LocalRepository.of(world, GITHUB).overHttp())
                            .trustedByGit();
                    world.git("[http]\n\tproxy = "
                            + world.keep(ConnectProxy.tunnelTo(hosts.port())).url() + "\n");
                    world.set("HTTPS_PROXY", "http://127.0.0.1:" + ClosedPort.tcp());
                }),
                healthy("healthy, private repository, netrc", world -> {
                    github(
                                    world,
                                    ModuleProxyBaselines.guard(
                                            LocalRepository.of(world, GITHUB).overHttp()))
                            .byProxy()
                            .trustedByGit();
                    ModuleProxyBaselines.netrc(world, "github.com", "me", "secret");
                }),
                healthy("healthy, page names the repository", world -> {
                    page(world, "example.com/hello git https://git.example.com/hello");
                    LocalRepository.of(world, HelloModule.PATH).insteadOf("https://git.example.com/hello");
                }),
                healthy("healthy, page names a repository over https", world -> {
                    SimpleHttp.Handler repository =
                            LocalRepository.of(world, HelloModule.PATH).overHttp();
                    SimpleHttp.Handler page = tag("example.com/hello git https://git.example.com/hello.git");
                    PlayedHosts.of(
                                    world,
                                    PlayedHosts.byHost("git.example.com", repository, page),
                                    "example.com",
                                    "git.example.com")
                            .byProxy()
                            .trustedByGit();
                    world.set("GOPROXY", "direct");
                }),
                healthy("healthy, page names a module proxy", world -> {
                    SimpleHttp modules = world.keep(SimpleHttp.startTls(
                            Certificates.authority("Other Root").loopback().server(), HelloModule.handler()));
                    SimpleHttp.Handler page = tag("example.com/hello mod https://modules.example.com/go");
                    Map<String, byte[]> files = new TreeMap<>();
                    HelloModule.files().forEach((path, content) -> files.put("/go" + path, content));
                    PlayedHosts.of(
                                    world,
                                    PlayedHosts.byHost("modules.", HelloModule.handler(files), page),
                                    "example.com",
                                    "modules.example.com")
                            .byProxy();
                    modules.close();
                    world.set("GOPROXY", "direct");
                }),
                healthy("healthy, page of the prefix", world -> {
                    page(world, "example.com/hello git https://git.example.com/hello");
                    LocalRepository.of(world, HelloModule.PATH).insteadOf("https://git.example.com/hello");
                    world.module("example.com/hello@v1.0.0");
                }),
                healthy("healthy, page over http with GOINSECURE", world -> {
                    SimpleHttp page =
                            world.keep(SimpleHttp.start(tag("example.com/hello git https://git.example.com/hello")));
                    world.set(
                            "HTTP_PROXY",
                            world.keep(ConnectProxy.tunnelTo(page.port())).url());
                    world.set("HTTPS_PROXY", "http://127.0.0.1:" + ClosedPort.tcp());
                    world.set("GOINSECURE", "example.com");
                    world.set("GOPROXY", "direct");
                    LocalRepository.of(world, HelloModule.PATH).insteadOf("https://git.example.com/hello");
                }),
                healthy("healthy, GOVCS allows it", world -> {
                    local(world);
                    world.set("GOVCS", "github.com/goenv:git,*:off");
                }));
    }

    /** A module of github.com, whose repository is on this machine. */
    static void local(World world) throws Exception {
        LocalRepository.of(world, GITHUB).insteadOf("https://" + GITHUB);
        world.set("GOPROXY", "direct");
        world.module(GITHUB + "@" + HelloModule.VERSION);
    }

    /** github.com with this handler, where the repository is at {@code /goenv/hello}; without a way to it yet. */
    static PlayedHosts github(World world, SimpleHttp.Handler repository) {
        world.set("GOPROXY", "direct");
        world.module(GITHUB + "@" + HelloModule.VERSION);
        return PlayedHosts.of(
                world,
                request -> repository.answer(new SimpleHttp.Request(
                        request.method(),
                        request.target().replaceFirst("^/goenv/hello(\\.git)?/", "/hello.git/"),
                        request.headers(),
                        request.body())),
                "github.com");
    }

    /** example.com, whose pages have one tag. */
    static PlayedHosts page(World world, String content) {
        world.set("GOPROXY", "direct");
        return PlayedHosts.of(world, tag(content), "example.com").byProxy();
    }

    /** A page with one tag. */
    static SimpleHttp.Handler tag(String content) {
        Response page = Response.ok("<html><head><meta name=\"go-import\" content=\"" + content + "\"></head></html>")
                .html();
        return request -> page;
    }
}
