package dev.goenv.suite;

import static dev.goenv.suite.Situation.healthy;
import static dev.goenv.suite.Situation.of;

import dev.goenv.probes.kit.Blackhole;
import dev.goenv.probes.kit.Certificates;
import dev.goenv.probes.kit.ClosedPort;
import dev.goenv.probes.kit.FakeDns;
import dev.goenv.probes.kit.IssuedCertificate;
import dev.goenv.probes.kit.RawServer;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import dev.goenv.probes.kit.TestLog;
import dev.goenv.probes.kit.TestLog.Fault;
import dev.goenv.suite.Situation.Go;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Causes at the checksum database, asked by its own address or through the module proxy. */
final class DatabaseSituations {
    private static final String NAME = "sum.corp.example";

    private DatabaseSituations() {}

    static List<Situation> all() {
        List<Situation> all = new ArrayList<>();
        all.addAll(baselines());
        all.addAll(unreachable());
        all.addAll(denied());
        all.addAll(lies());
        all.addAll(goSum());
        return all;
    }

    private static List<Situation> baselines() {
        return List.of(
                healthy("healthy, checksum database", world -> direct(world, honest())),
                healthy("healthy, checksum database of many records", world -> direct(world, honest().grow(300))),
                healthy("healthy, checksum database through the proxy", world -> proxied(world, honest())),
                healthy("healthy, the proxy offers no database", world -> {
                    TestLog log = honest();
                    SimpleHttp database = world.keep(SimpleHttp.start(log.at("")));
                    world.healthyProxy();
                    world.set("GOSUMDB", log.verifierKey() + " " + database.url());
                }),
                healthy("healthy, GONOSUMDB for the module", world -> {
                    direct(world, new TestLog(NAME).grow(3));
                    world.set("GONOSUMDB", "example.com");
                }),
                healthy("healthy, go.sum knows the module", world -> {
                    world.healthyProxy();
                    world.set("GOSUMDB", new TestLog(NAME).verifierKey() + " http://127.0.0.1:" + ClosedPort.tcp());
                    require(world, HelloModule.zipHash());
                }));
    }

    private static List<Situation> unreachable() {
        String code = "sumdb.unreachable";
        return List.of(
                of(code + ", refused", code, database(() -> "http://127.0.0.1:" + ClosedPort.tcp())),
                of(code + ", black hole", code, world -> {
                            Blackhole hole = world.keep(Blackhole.open());
                            database(() -> "http://" + hole.address()).make(world);
                        })
                        .go(Go.WAITS_TOO_LONG),
                of(code + ", certificate", code, world -> {
                    IssuedCertificate stranger = Certificates.authority("Stranger Root CA");
                    SimpleHttp server =
                            world.keep(SimpleHttp.startTls(stranger.loopback().server(), honest().at("")));
                    database(server::url).make(world);
                }),
                of(code + ", reset", code, world -> {
                    RawServer server = world.keep(RawServer.rst());
                    database(() -> "http://" + server.address()).make(world);
                }),
                of(code + ", unknown host", code, world -> {
                            SimpleHttp proxy = world.healthyProxy();
                            world.set("GOPROXY", proxy.url());
                            world.set("GOSUMDB", honest().verifierKey() + " http://sum.corp.example");
                            world.dns(FakeDns.start((name, type) -> FakeDns.Reply.none()));
                        })
                        .go(Go.CANNOT_BE_ASKED));
    }

    private static List<Situation> denied() {
        return List.of(
                of("sumdb.denied, 403", "sumdb.denied", status(403)),
                of("sumdb.denied, 500", "sumdb.denied", status(500)),
                of("sumdb.denied, 503", "sumdb.denied", status(503)),
                of("sumdb.denied, supported answers 403", "sumdb.denied", supported(403)),
                of("sumdb.denied, supported answers 500", "sumdb.denied", supported(500)),
                of(
                        "sumdb.private-module, 404",
                        "sumdb.private-module",
                        world -> direct(world, new TestLog(NAME).grow(3))),
                of("sumdb.private-module, 410", "sumdb.private-module", status(410)),
                of(
                        "sumdb.private-module, through the proxy",
                        "sumdb.private-module",
                        world -> proxied(world, new TestLog(NAME).grow(3))),
                of("sumdb.private-module, the second of two", "sumdb.private-module", world -> {
                    SimpleHttp.Handler hello = HelloModule.handler();
                    SimpleHttp.Handler other = HelloModule.handler(HelloModule.files("example.com/other", "v1.2.0"));
                    TestLog log = honest();
                    SimpleHttp database = world.keep(SimpleHttp.start(log.at("")));
                    world.proxy(request -> request.target().startsWith("/example.com/other")
                            ? other.answer(request)
                            : hello.answer(request));
                    world.set("GOSUMDB", log.verifierKey() + " " + database.url());
                    world.module(HelloModule.AT);
                    world.module("example.com/other@v1.2.0");
                }));
    }

    private static List<Situation> lies() {
        TestLog otherZip = new TestLog(NAME)
                .grow(2)
                .add(HelloModule.PATH, HelloModule.VERSION, "h1:" + "E".repeat(43) + "=", HelloModule.goModHash());
        TestLog otherMod = new TestLog(NAME)
                .grow(2)
                .add(HelloModule.PATH, HelloModule.VERSION, HelloModule.zipHash(), "h1:" + "E".repeat(43) + "=");
        return List.of(
                of("sumdb.mismatch, zip file", "sumdb.mismatch", world -> direct(world, otherZip)),
                of("sumdb.mismatch, go.mod", "sumdb.mismatch", world -> direct(world, otherMod)),
                of("sumdb.mismatch, through the proxy", "sumdb.mismatch", world -> proxied(world, otherZip)),
                of(
                        "sumdb.wrong-signer",
                        "sumdb.wrong-signer",
                        world -> direct(world, honest().lying(Fault.WRONG_SIGNER))),
                of(
                        "sumdb.wrong-signer, through the proxy",
                        "sumdb.wrong-signer",
                        world -> proxied(world, honest().lying(Fault.WRONG_SIGNER))),
                of("sumdb.wrong-signer, another key in GOSUMDB", "sumdb.wrong-signer", world -> {
                    SimpleHttp database = world.keep(SimpleHttp.start(honest().at("")));
                    world.healthyProxy();
                    world.set("GOSUMDB", new TestLog("sum.other.example").verifierKey() + " " + database.url());
                }),
                of(
                        "sumdb.misbehaviour",
                        "sumdb.misbehaviour",
                        world -> direct(world, honest().grow(20).lying(Fault.INCONSISTENT_TREE))),
                of(
                        "modproxy.captive-portal, at the database",
                        "modproxy.captive-portal",
                        world -> direct(world, honest().lying(Fault.HTML))),
                of(
                        "modproxy.captive-portal, database through the proxy",
                        "modproxy.captive-portal",
                        world -> proxied(world, honest().lying(Fault.HTML))));
    }

    private static List<Situation> goSum() {
        return List.of(
                of("gosum.mismatch", "gosum.mismatch", world -> {
                    world.healthyProxy();
                    require(world, "h1:" + "E".repeat(43) + "=");
                }),
                of("gosum.malformed", "gosum.malformed", world -> {
                    world.healthyProxy();
                    require(world, HelloModule.zipHash());
                    world.file("project/go.sum", "<<<<<<< HEAD\nexample.com/hello v1.0.0\n");
                }));
    }

    private static TestLog honest() {
        return new TestLog(NAME)
                .grow(2)
                .add(HelloModule.PATH, HelloModule.VERSION, HelloModule.zipHash(), HelloModule.goModHash())
                .grow(2);
    }

    /** A good module proxy, and a database at its own address. */
    private static void direct(World world, TestLog log) {
        SimpleHttp database = world.keep(SimpleHttp.start(log.at("")));
        world.healthyProxy();
        world.set("GOSUMDB", log.verifierKey() + " " + database.url());
    }

    /** A module proxy that passes the database on. */
    private static void proxied(World world, TestLog log) {
        SimpleHttp.Handler hello = HelloModule.handler();
        SimpleHttp.Handler database = log.at("/sumdb/" + NAME);
        world.proxy(
                request -> request.target().startsWith("/sumdb/") ? database.answer(request) : hello.answer(request));
        world.set("GOSUMDB", log.verifierKey());
    }

    /** A good module proxy, and a database at some place. */
    private static Situation.Setting database(Supplier<String> url) {
        return world -> {
            world.healthyProxy();
            world.set("GOSUMDB", honest().verifierKey() + " " + url.get());
        };
    }

    private static Situation.Setting status(int status) {
        return world -> {
            SimpleHttp server = world.keep(SimpleHttp.start(request -> Response.of(status, "no\n")));
            database(server::url).make(world);
        };
    }

    private static Situation.Setting supported(int status) {
        return world -> {
            SimpleHttp.Handler hello = HelloModule.handler();
            world.proxy(request ->
                    request.target().startsWith("/sumdb/") ? Response.of(status, "no\n") : hello.answer(request));
            world.set("GOSUMDB", honest().verifierKey());
        };
    }

    /** The project requires the module, and has a go.sum for it. */
    private static void require(World world, String zipHash) {
        world.file(
                "project/go.mod",
                "module example.com/app\n\ngo 1.21\n\nrequire " + HelloModule.PATH + " " + HelloModule.VERSION + "\n");
        world.file(
                "project/go.sum",
                HelloModule.PATH + " " + HelloModule.VERSION + " " + zipHash + "\n" + HelloModule.PATH + " "
                        + HelloModule.VERSION + "/go.mod " + HelloModule.goModHash() + "\n");
    }
}
