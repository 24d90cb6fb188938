package dev.goenv.suite;

import static dev.goenv.suite.Situation.healthy;
import static dev.goenv.suite.Situation.of;
import static dev.goenv.suite.Situation.warning;

import dev.goenv.probes.kit.Blackhole;
import dev.goenv.probes.kit.ClosedPort;
import dev.goenv.probes.kit.FakeDns;
import dev.goenv.probes.kit.FakeDns.Reply;
import dev.goenv.probes.kit.RawServer;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import dev.goenv.suite.Situation.Go;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Causes in connections: ports that are closed, silent, or cut what is said. */
final class TcpSituations {
    private static final String HOST = "goproxy.corp.example";

    private TcpSituations() {}

    static List<Situation> all() {
        return List.of(
                of("tcp.refused", "tcp.refused", world -> world.set("GOPROXY", "http://127.0.0.1:" + ClosedPort.tcp())),
                of(
                        "tcp.refused, https",
                        "tcp.refused",
                        world -> world.set("GOPROXY", "https://127.0.0.1:" + ClosedPort.tcp())),
                of(
                        "tcp.refused, IPv6",
                        "tcp.refused",
                        world -> world.set("GOPROXY", "http://[::1]:" + ClosedPort.tcp())),
                of(
                        "tcp.refused, localhost",
                        "tcp.refused",
                        world -> world.set("GOPROXY", "http://localhost:" + ClosedPort.tcp())),
                of("tcp.refused, port zero", "tcp.refused", world -> world.set("GOPROXY", "http://127.0.0.1:0")),
                of("tcp.refused, both families", "tcp.refused", world -> {
                            world.set("GOPROXY", "http://" + HOST + ":" + ClosedPort.tcp());
                            world.dns(answering("127.0.0.1", "::1"));
                        })
                        .go(Go.CANNOT_BE_ASKED),
                of("tcp.refused, the first of two with a comma", "tcp.refused", world -> {
                    SimpleHttp good = world.healthyProxy();
                    world.set("GOPROXY", "http://127.0.0.1:" + ClosedPort.tcp() + "," + good.url());
                }),
                of("tcp.blackhole", "tcp.blackhole", world -> {
                            Blackhole hole = world.keep(Blackhole.open());
                            world.set("GOPROXY", "http://" + hole.address());
                        })
                        .go(Go.WAITS_TOO_LONG),
                of("tcp.blackhole, https", "tcp.blackhole", world -> {
                            Blackhole hole = world.keep(Blackhole.open());
                            world.set("GOPROXY", "https://" + hole.address());
                        })
                        .go(Go.WAITS_TOO_LONG),
                of("tcp.blackhole, by name", "tcp.blackhole", world -> {
                            world.impatient();
                            Blackhole hole = world.keep(Blackhole.open());
                            world.set("GOPROXY", "http://" + HOST + ":" + hole.port());
                            world.dns(answering("127.0.0.1"));
                        })
                        .go(Go.WAITS_TOO_LONG),
                of("tcp.reset, on accept", "tcp.reset", raw(RawServer::rstOnAccept)),
                of("tcp.reset, after the request", "tcp.reset", raw(RawServer::rst)),
                of("tcp.closed-no-response", "tcp.closed-no-response", raw(RawServer::fin)),
                of("tcp.silence", "tcp.silence", raw(RawServer::silent)).go(Go.WAITS_TOO_LONG),
                of("tcp.silence, in the body", "tcp.silence", world -> {
                            RawServer server = world.keep(
                                    RawServer.answering(
                                            "HTTP/1.1 200 OK\r\nContent-Length: 200\r\nContent-Type: text/plain\r\n\r\n{\"Ver"));
                            world.set("GOPROXY", "http://" + server.address());
                        })
                        .go(Go.WAITS_TOO_LONG),
                warning("tcp.one-family-broken", "tcp.one-family-broken", world -> {
                            SimpleHttp proxy = world.healthyProxy();
                            world.set("GOPROXY", "http://" + HOST + ":" + proxy.port());
                            world.dns(answering("127.0.0.1", "::1"));
                        })
                        .go(Go.CANNOT_BE_ASKED),
                healthy("healthy, a server that takes its time", world -> {
                    SimpleHttp.Handler hello = HelloModule.handler();
                    world.proxy(request -> {
                        // Nobody counts it down: it only waits.
                        boolean counted = new CountDownLatch(1).await(150, TimeUnit.MILLISECONDS);
                        return counted ? Response.notFound() : hello.answer(request);
                    });
                }));
    }

    private static Situation.Setting raw(Supplier<RawServer> servers) {
        return world -> {
            RawServer server = world.keep(servers.get());
            world.set("GOPROXY", "http://" + server.address());
        };
    }

    private static FakeDns answering(String... addresses) {
        return FakeDns.start((name, type) -> Reply.addresses(addresses));
    }
}
