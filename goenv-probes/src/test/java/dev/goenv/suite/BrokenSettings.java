package dev.goenv.suite;

import static dev.goenv.suite.BrokenSetting.of;
import static dev.goenv.suite.BrokenSetting.withDefaults;

import dev.goenv.probes.kit.ClosedPort;
import dev.goenv.probes.kit.ConnectProxy;
import dev.goenv.probes.kit.IssuedCertificate;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import dev.goenv.probes.kit.TestLog;
import java.util.List;
import java.util.stream.Stream;

/** For each remedy that changes the environment, a go command that it puts right. */
final class BrokenSettings {
    private static final String DATABASE = "sum.corp.example";
    private static final String NEWER = "module example.com/app\n\ngo 1.99.0\n";
    private static final String PRIVATE = "git.corp.internal/team/hello.git";

    private BrokenSettings() {}

    static List<BrokenSetting> all() {
        return Stream.of(goproxy(), wires(), others(), databases(), privates(), toolchains())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BrokenSetting> goproxy() {
        return List.of(
                of(
                        "GOPROXY=off",
                        world -> publicProxy(world, "off"),
                        "config.goproxy-off reset-goproxy",
                        "config.goproxy-off set-goproxy"),
                of(
                        "GOPROXY is a comma",
                        world -> publicProxy(world, ","),
                        "config.goproxy-empty-list reset-goproxy",
                        "config.goproxy-empty-list set-goproxy"),
                of(
                        "GOPROXY in quotes",
                        world -> publicProxy(world, "\"https://proxy.golang.org\""),
                        "config.goproxy-invalid reset-goproxy",
                        "config.goproxy-invalid set-goproxy",
                        "config.quotes set-goproxy"),
                of(
                        "GOPROXY with a semicolon",
                        world -> world.set("GOPROXY", world.healthyProxy().url() + ";direct"),
                        "config.goproxy-invalid set-goproxy",
                        "config.separator set-goproxy"),
                of(
                        "GOPROXY with a comma of another script",
                        world -> world.set("GOPROXY", world.healthyProxy().url() + "，direct"),
                        "config.goproxy-invalid set-goproxy",
                        "config.full-width-punctuation set-goproxy"),
                of(
                        "GOPROXY=DIRECT",
                        world -> {
                            DirectBaselines.local(world);
                            world.set("GOPROXY", "DIRECT");
                        },
                        "config.goproxy-invalid set-goproxy",
                        "config.goproxy-keyword set-goproxy"),
                of(
                        "GOPROXY is a directory that is not there",
                        world -> publicProxy(world, "file://" + world.path("nowhere")),
                        "config.goproxy-file-missing reset-goproxy"),
                of(
                        "GOPROXY with a misspelt host",
                        world -> publicProxy(world, "https://proxy.golan.org"),
                        "config.goproxy-host-typo set-goproxy"),
                of(
                        "GOPROXY stops after an entry that is broken",
                        world -> {
                            String broken = world.proxy(request -> Response.of(500, "broken\n"))
                                    .url();
                            world.set(
                                    "GOPROXY",
                                    broken + "," + world.healthyProxy().url());
                        },
                        "modproxy.no-fallback set-goproxy"),
                of(
                        "GOPROXY ends with off, and only the origin has it",
                        world -> {
                            DirectBaselines.local(world);
                            world.set(
                                    "GOPROXY",
                                    world.proxy(request -> Response.notFound()).url() + ",off");
                        },
                        "config.goproxy-off set-goproxy"));
    }

    private static List<BrokenSetting> wires() {
        return List.of(
                of(
                        "GOPROXY without http://",
                        world -> world.set(
                                "GOPROXY", "127.0.0.1:" + world.healthyProxy().port()),
                        "config.goproxy-implicit-https set-goproxy"),
                of(
                        "GOPROXY with https:// to a port of plain HTTP",
                        world -> world.set(
                                "GOPROXY",
                                "https://127.0.0.1:" + world.healthyProxy().port()),
                        "tls.plain-http-on-port set-goproxy"),
                of(
                        "GOPROXY with http:// to a port of TLS",
                        world -> {
                            IssuedCertificate authority = GuardedProxies.trusted(world);
                            SimpleHttp server = GuardedProxies.secure(world, authority, HelloModule.handler());
                            world.set("GOPROXY", "http://127.0.0.1:" + server.port());
                        },
                        "modproxy.scheme set-goproxy"),
                of(
                        "GOPROXY with a name that is not in the certificate",
                        world -> {
                            PlayedHosts.of(world, HelloModule.handler(), "goproxy.corp.example")
                                    .byProxy();
                            world.set("GOPROXY", "https://goproxy-old.corp.example");
                        },
                        "tls.wrong-host set-goproxy"));
    }

    private static List<BrokenSetting> others() {
        return List.of(
                of(
                        "GOFLAGS without a dash",
                        world -> {
                            world.healthyProxy();
                            world.set("GOFLAGS", "mod=mod");
                        },
                        "config.goflags reset-goflags",
                        "config.goflags set-goflags"),
                of(
                        "GOVCS allows nothing",
                        world -> {
                            DirectBaselines.local(world);
                            world.set("GOVCS", "*:off");
                        },
                        "vcs.policy set-govcs"),
                of(
                        "GOMODCACHE below a file",
                        world -> {
                            world.healthyProxy();
                            world.file("file", "");
                            world.set("GOMODCACHE", world.path("file/mod"));
                        },
                        "config.cache-unusable reset-gomodcache"));
    }

    private static List<BrokenSetting> databases() {
        return List.of(
                withDefaults(
                        "GOSUMDB with a broken key",
                        (world, go) -> {
                            world.healthyProxy();
                            world.goDefaults(go, "GOSUMDB=" + database(world, known(new TestLog(DATABASE))));
                            world.set("GOSUMDB", "sum.corp.test+1c42fced+AapzrAliv");
                        },
                        "config.gosumdb-invalid reset-gosumdb"),
                withDefaults(
                        "GOSUMDB is empty",
                        (world, go) -> {
                            world.healthyProxy();
                            world.goDefaults(go, "GOSUMDB=" + database(world, known(new TestLog(DATABASE))));
                            world.set("GOSUMDB", "");
                        },
                        "config.gosumdb-invalid reset-gosumdb",
                        "config.empty-masks-default reset-gosumdb"),
                of(
                        "the database does not know the module",
                        world -> {
                            world.healthyProxy();
                            world.set("GOSUMDB", database(world, new TestLog(DATABASE).grow(3)));
                        },
                        "sumdb.private-module set-gonosumdb"),
                of(
                        "the database does not let us in",
                        world -> {
                            world.healthyProxy();
                            SimpleHttp closed = world.keep(SimpleHttp.start(request -> Response.of(403, "no\n")));
                            world.set("GOSUMDB", new TestLog(DATABASE).verifierKey() + " " + closed.url());
                        },
                        "sumdb.denied set-gonosumdb"),
                of(
                        "the database can't be reached",
                        world -> {
                            world.healthyProxy();
                            world.set(
                                    "GOSUMDB",
                                    new TestLog(DATABASE).verifierKey() + " http://127.0.0.1:" + ClosedPort.tcp());
                        },
                        "sumdb.unreachable set-gonosumdb"));
    }

    private static List<BrokenSetting> privates() {
        return List.of(
                of(
                        "GOPRIVATE keeps a module from the proxy that has it",
                        world -> {
                            SimpleHttp plain = world.keep(SimpleHttp.start(request -> Response.notFound()));
                            world.set(
                                    "HTTPS_PROXY",
                                    world.keep(ConnectProxy.tunnelTo(plain.port()))
                                            .url());
                            world.healthyProxy();
                            world.set("GOPRIVATE", "example.com");
                        },
                        "config.private-goes-direct set-gonoproxy"),
                of(
                        "a private module is asked of a public proxy",
                        world -> privateOrigin(world, "GOPROXY", "https://proxy.golang.org"),
                        "config.private-to-public set-goprivate"),
                of(
                        "GONOPROXY=none overrules GOPRIVATE",
                        world -> {
                            privateOrigin(world, "GOPROXY", "https://proxy.golang.org");
                            world.set("GOPRIVATE", "git.corp.internal");
                            world.set("GONOPROXY", "none");
                        },
                        "config.private-to-public reset-gonoproxy"),
                of(
                        "a module that only its origin has",
                        world -> {
                            DirectBaselines.page(world, "example.com/hello git https://git.example.com/hello");
                            LocalRepository.of(world, HelloModule.PATH).insteadOf("https://git.example.com/hello");
                            world.proxy(request -> Response.notFound());
                        },
                        "modproxy.not-found set-goprivate"),
                of(
                                "a repository that wants a password, and that the database does not know",
                                world -> {
                                    SimpleHttp.Handler repository = LocalRepository.of(world, DirectBaselines.GITHUB)
                                            .overHttp();
                                    DirectBaselines.github(world, GuardedProxies.guard(repository))
                                            .byProxy()
                                            .trustedByGit();
                                    world.set("GOSUMDB", database(world, new TestLog(DATABASE).grow(3)));
                                },
                                "vcs.auth-required set-goprivate")
                        .with(world -> GuardedProxies.netrc(world, "github.com", "me", "secret")),
                of(
                                "a page that wants a password, and a module that the database does not know",
                                world -> {
                                    world.set("GOPROXY", "direct");
                                    LocalRepository.of(world, HelloModule.PATH)
                                            .insteadOf("https://git.example.com/hello");
                                    PlayedHosts.of(
                                                    world,
                                                    GuardedProxies.guard(DirectBaselines.tag(
                                                            "example.com/hello git https://git.example.com/hello")),
                                                    "example.com")
                                            .byProxy();
                                    world.set("GOSUMDB", database(world, new TestLog(DATABASE).grow(3)));
                                },
                                "vanity.no-meta set-goprivate")
                        .with(world -> GuardedProxies.netrc(world, "example.com", "me", "secret")));
    }

    private static List<BrokenSetting> toolchains() {
        return List.of(of(
                "GOTOOLCHAIN=local in a project that needs another Go, which is installed",
                world -> {
                    world.healthyProxy();
                    newerGo(world, "bin/go1.99.0");
                    world.set("PATH", world.get("PATH") + ":" + world.path("bin"));
                    world.file("project/go.mod", NEWER);
                },
                "config.toolchain set-gotoolchain"));
    }

    /** A Go that says that it was run, and does nothing. */
    private static void newerGo(World world, String relative) {
        if (!world.file(relative, "#!/bin/sh\necho go1.99.0 was run\n").toFile().setExecutable(true)) {
            throw new IllegalStateException("no program can be made here");
        }
    }

    /** GOPROXY has this text, and proxy.golang.org has the module. */
    private static void publicProxy(World world, String goproxy) {
        PlayedHosts.moduleProxy(world).byProxy();
        world.set("GOPROXY", goproxy);
    }

    /** A module that its origin has, and proxy.golang.org has not. */
    private static void privateOrigin(World world, String variable, String value) throws Exception {
        SimpleHttp.Handler repository = LocalRepository.of(world, PRIVATE).overHttp();
        PlayedHosts.of(
                        world,
                        PlayedHosts.byHost(
                                "proxy.golang.org",
                                request -> Response.notFound(),
                                request -> repository.answer(new SimpleHttp.Request(
                                        request.method(),
                                        request.target().replaceFirst("^/team/", "/"),
                                        request.headers(),
                                        request.body()))),
                        "proxy.golang.org",
                        "git.corp.internal")
                .byProxy()
                .trustedByGit();
        world.set(variable, value);
        world.module(PRIVATE + "@" + HelloModule.VERSION);
    }

    private static TestLog known(TestLog log) {
        return log.grow(2)
                .add(HelloModule.PATH, HelloModule.VERSION, HelloModule.zipHash(), HelloModule.goModHash())
                .grow(2);
    }

    /** Starts a database; what GOSUMDB has to say for it. */
    private static String database(World world, TestLog log) {
        return log.verifierKey() + " "
                + world.keep(SimpleHttp.start(log.at(""))).url();
    }
}
