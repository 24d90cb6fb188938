package dev.goenv.suite;

import static dev.goenv.suite.Situation.healthy;
import static dev.goenv.suite.Situation.of;
import static dev.goenv.suite.Situation.warning;

import dev.goenv.probes.kit.ClosedPort;
import dev.goenv.probes.kit.FakeDns;
import dev.goenv.probes.kit.RawServer;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import dev.goenv.suite.Situation.Go;
import java.util.ArrayList;
import java.util.List;

/** Healthy baselines, and causes in the configuration and on this machine. */
final class ConfigSituations {
    private ConfigSituations() {}

    static List<Situation> all() {
        List<Situation> all = new ArrayList<>();
        all.addAll(baselines());
        all.addAll(goproxy());
        all.addAll(otherVariables());
        all.addAll(machine());
        all.addAll(warnings());
        return all;
    }

    private static List<Situation> baselines() {
        return List.of(
                healthy("healthy, one module proxy", World::healthyProxy),
                healthy("healthy, latest version", world -> {
                    world.healthyProxy();
                    world.module(HelloModule.PATH + "@latest");
                }),
                healthy("healthy, the second entry has it", world -> {
                    SimpleHttp empty = world.keep(SimpleHttp.start(request -> Response.notFound()));
                    SimpleHttp good = world.healthyProxy();
                    world.set("GOPROXY", empty.url() + "," + good.url());
                }),
                healthy("healthy, a bar after one that fails", world -> {
                    SimpleHttp broken = world.keep(SimpleHttp.start(request -> Response.of(500, "no")));
                    SimpleHttp good = world.healthyProxy();
                    world.set("GOPROXY", broken.url() + "|" + good.url());
                }),
                healthy("healthy, a bar after a closed port", world -> {
                    SimpleHttp good = world.healthyProxy();
                    world.set("GOPROXY", "http://127.0.0.1:" + ClosedPort.tcp() + "|" + good.url());
                }),
                healthy("healthy, entries after the one that has it", world -> {
                    SimpleHttp good = world.healthyProxy();
                    world.set("GOPROXY", good.url() + ",http://127.0.0.1:" + ClosedPort.tcp() + ",direct");
                }),
                healthy("healthy, GOPROXY in the go/env file", world -> {
                    SimpleHttp good = world.healthyProxy();
                    world.unset("GOPROXY");
                    world.userFile("GOPROXY=" + good.url(), "GOSUMDB=off");
                }),
                healthy(
                        "healthy, a directory as module proxy",
                        world -> world.set("GOPROXY", "file://" + HelloModule.directory(world, "mirror"))),
                healthy("healthy, off at the end", world -> {
                    SimpleHttp good = world.healthyProxy();
                    world.set("GOPROXY", good.url() + ",off");
                }),
                healthy("healthy, blanks in the list", world -> {
                    SimpleHttp good = world.healthyProxy();
                    world.set("GOPROXY", " " + good.url() + " , direct ");
                }),
                healthy("healthy, GOPRIVATE for another module", world -> {
                    world.healthyProxy();
                    world.set("GOPRIVATE", "*.corp.example,example.com/secret");
                }),
                healthy("healthy, GOPRIVATE with GONOPROXY=none", world -> {
                    world.healthyProxy();
                    world.set("GOPRIVATE", "example.com");
                    world.set("GONOPROXY", "none");
                }));
    }

    private static List<Situation> goproxy() {
        String goproxy = "config.goproxy-invalid";
        return List.of(
                of("config.goproxy-off", "config.goproxy-off", world -> world.set("GOPROXY", "off")),
                of(
                        "config.goproxy-off, in the go/env file",
                        "config.goproxy-off",
                        world -> world.userFile("GOPROXY=off")),
                of("config.goproxy-off, after 404", "config.goproxy-off", world -> {
                    SimpleHttp empty = world.proxy(request -> Response.notFound());
                    world.set("GOPROXY", empty.url() + ",off");
                }),
                of("config.goproxy-empty-list", "config.goproxy-empty-list", world -> world.set("GOPROXY", ",")),
                of(
                        "config.goproxy-empty-list, blanks",
                        "config.goproxy-empty-list",
                        world -> world.set("GOPROXY", " | ")),
                of(goproxy + ", scheme", goproxy, world -> world.set("GOPROXY", "htps://127.0.0.1")),
                of(goproxy + ", ftp", goproxy, world -> world.set("GOPROXY", "ftp://127.0.0.1:21")),
                of(goproxy + ", one word", goproxy, world -> world.set("GOPROXY", "goproxy")),
                of(goproxy + ", DIRECT", goproxy, world -> world.set("GOPROXY", "DIRECT")),
                of(goproxy + ", port", goproxy, world -> world.set("GOPROXY", "http://127.0.0.1:80a0")),
                of(goproxy + ", quotes", goproxy, world -> world.userFile("GOPROXY=\"https://proxy.golang.org\"")),
                of(goproxy + ", semicolon", goproxy, world -> world.set("GOPROXY", "http://127.0.0.1:8081;direct")),
                of(
                        goproxy + ", full-width comma",
                        goproxy,
                        world -> world.set("GOPROXY", "http://127.0.0.1:8081，direct")),
                of(goproxy + ", host of a file", goproxy, world -> world.set("GOPROXY", "file://server/share")),
                of("config.goproxy-implicit-https", "config.goproxy-implicit-https", world -> {
                    RawServer plain = world.keep(RawServer.answering(TlsSituations.PLAIN_ANSWER));
                    world.set("GOPROXY", plain.address());
                }),
                of(
                        "config.goproxy-file-missing",
                        "config.goproxy-file-missing",
                        world -> world.set("GOPROXY", "file://" + world.path("nowhere"))),
                of("config.env-shadowed", "config.env-shadowed", world -> {
                    SimpleHttp good = world.healthyProxy();
                    world.set("GOPROXY", "off");
                    world.userFile("GOPROXY=" + good.url());
                }));
    }

    private static List<Situation> otherVariables() {
        String sumdb = "config.gosumdb-invalid";
        String toolchain = "config.toolchain";
        return List.of(
                of(sumdb + ", key", sumdb, gosumdb("sum.corp.test+1c42fced+AapzrAliv")),
                of(
                        sumdb + ", hash of the key",
                        sumdb,
                        gosumdb("sum.corp.test+11111111+AapzrAlivsZSEITLj0lO1y1RuFEEqslgNEdWfHUMKfmT")),
                of(
                        sumdb + ", URL",
                        sumdb,
                        gosumdb("sum.corp.test+1c42fced+AapzrAlivsZSEITLj0lO1y1RuFEEqslgNEdWfHUMKfmT 127.0.0.1:8090")),
                of(sumdb + ", fields", sumdb, gosumdb("sum.golang.org http://127.0.0.1:1 extra")),
                of(sumdb + ", blank", sumdb, gosumdb(" ")),
                of(sumdb + ", empty line masks the default", "config.gosumdb-invalid", world -> {
                    world.healthyProxy();
                    world.unset("GOSUMDB");
                    world.userFile("GOSUMDB=");
                }),
                of("config.goflags", "config.goflags", set("GOFLAGS", "mod=mod")),
                of("config.goflags, a flag of old", "config.goflags", set("GOFLAGS", "-mod=mod -insecure")),
                of("config.godebug-removed", "config.godebug-removed", set("GODEBUG", "x509sha1=1")),
                of(toolchain + ", malformed", toolchain, set("GOTOOLCHAIN", "go9x")),
                of(toolchain + ", too old and local", toolchain, world -> {
                    world.healthyProxy();
                    world.file("project/go.mod", "module example.com/app\n\ngo 1.99.0\n");
                }),
                of(toolchain + ", not served", toolchain, world -> {
                    world.healthyProxy();
                    world.set("GOTOOLCHAIN", "auto");
                    world.file("project/go.mod", "module example.com/app\n\ngo 1.99.0\n");
                }),
                of(toolchain + ", GOPROXY=off", toolchain, world -> {
                    world.set("GOPROXY", "off");
                    world.set("GOTOOLCHAIN", "auto");
                    world.file("project/go.mod", "module example.com/app\n\ngo 1.99.0\n");
                }),
                of(toolchain + ", GOSUMDB=off", toolchain, world -> {
                    SimpleHttp.Handler hello = HelloModule.handler();
                    world.proxy(request -> request.target().startsWith("/golang.org/toolchain/")
                            ? Response.of(
                                    200, HelloModule.zip("golang.org/toolchain@v0.0.1-go1.99.0.linux-amd64/", "x"))
                            : hello.answer(request));
                    world.set("GOTOOLCHAIN", "auto");
                    world.file("project/go.mod", "module example.com/app\n\ngo 1.99.0\n");
                }),
                of(toolchain + ", not in PATH", toolchain, world -> {
                    world.healthyProxy();
                    world.set("GOTOOLCHAIN", "path");
                    world.file("project/go.mod", "module example.com/app\n\ngo 1.99.0\n");
                }),
                of(toolchain + ", refused", toolchain, world -> {
                    world.set("GOPROXY", "http://127.0.0.1:" + ClosedPort.tcp());
                    world.set("GOTOOLCHAIN", "auto");
                    world.file("project/go.mod", "module example.com/app\n\ngo 1.99.0\n");
                }),
                of("config.private-goes-direct", "config.private-goes-direct", world -> {
                    world.healthyProxy();
                    world.set("GOPRIVATE", "example.com");
                    world.dns(noNames());
                }),
                of("config.private-goes-direct, GONOPROXY", "config.private-goes-direct", world -> {
                    world.healthyProxy();
                    world.set("GONOPROXY", "example.com/*");
                    world.dns(noNames());
                }),
                of("config.private-goes-direct, GOPROXY=off", "config.private-goes-direct", world -> {
                    world.set("GOPROXY", "off");
                    world.set("GOPRIVATE", "example.com/hello");
                    world.dns(noNames());
                }));
    }

    private static List<Situation> machine() {
        String cache = "config.cache-unusable";
        return List.of(
                of(cache + ", below a file", cache, world -> {
                    world.healthyProxy();
                    world.file("file", "");
                    world.set("GOMODCACHE", world.path("file/mod"));
                }),
                of(cache + ", GOCACHE below a file", cache, world -> {
                            world.healthyProxy();
                            world.file("file", "");
                            world.set("GOCACHE", world.path("file/build"));
                        })
                        // What it is asked, go get, builds nothing.
                        .go(Go.CANNOT_BE_ASKED),
                of("config.project-file, replacement", "config.project-file", world -> {
                    world.healthyProxy();
                    world.file(
                            "project/go.mod",
                            "module example.com/app\n\ngo 1.21\n\nrequire example.com/x v1.0.0\n\n"
                                    + "replace example.com/x => ../nowhere\n");
                }),
                healthy("healthy, a directory in the place of a module", world -> {
                    world.healthyProxy();
                    world.file("x/go.mod", "module example.com/x\n");
                    world.file(
                            "project/go.mod",
                            "module example.com/app\n\ngo 1.21\n\nrequire example.com/x v1.0.0\n\nreplace (\n"
                                    + "\texample.com/x v1.0.0 => ../x\n)\n");
                }),
                of(cache + ", relative", cache, set("GOMODCACHE", "mod")),
                of(cache + ", no home", cache, world -> {
                    world.healthyProxy();
                    world.unset("HOME");
                    world.unset("GOPATH");
                    world.unset("GOCACHE");
                }),
                of("config.gopath-relative", "config.gopath-relative", set("GOPATH", "go")));
    }

    private static List<Situation> warnings() {
        return List.of(
                warning("config.env-shadowed, works", "config.env-shadowed", world -> {
                    world.healthyProxy();
                    world.userFile("GOPROXY=https://goproxy.example");
                }),
                warning("config.go-env-not-supported", "config.go-env-not-supported", world -> {
                    world.healthyProxy();
                    world.userFile("HTTPS_PROXY=http://proxy.corp.example:8080");
                }),
                warning("config.secret-exposed", "config.secret-exposed", world -> {
                    world.healthyProxy();
                    world.set("HTTPS_PROXY", "http://alice:s3cr3t@proxy.corp.example:8080");
                }));
    }

    private static Situation.Setting set(String variable, String value) {
        return world -> {
            world.healthyProxy();
            world.set(variable, value);
        };
    }

    private static Situation.Setting gosumdb(String value) {
        return set("GOSUMDB", value);
    }

    private static FakeDns noNames() {
        return FakeDns.start((name, type) -> FakeDns.Reply.none());
    }
}
