package dev.goenv.suite;

import static dev.goenv.suite.Situation.healthy;

import dev.goenv.probes.kit.ClosedPort;
import dev.goenv.probes.kit.ConnectProxy;
import dev.goenv.probes.kit.FakeDns;
import dev.goenv.probes.kit.IssuedCertificate;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import dev.goenv.probes.kit.SocksProxy;
import java.util.List;
import java.util.Map;

/** HTTP proxies that work, or are not used. */
final class HttpProxyBaselines {
    static final String INTERNAL = "goproxy.corp.test";

    private HttpProxyBaselines() {}

    static List<Situation> all() {
        return List.of(
                healthy(
                        "healthy, through an HTTP proxy",
                        world -> PlayedHosts.moduleProxy(world).byProxy()),
                healthy("healthy, HTTP proxy, lower case variable", world -> {
                    PlayedHosts.moduleProxy(world).byProxy();
                    world.set("https_proxy", world.get("HTTPS_PROXY"));
                    world.unset("HTTPS_PROXY");
                }),
                healthy("healthy, HTTP proxy without scheme", world -> {
                    PlayedHosts.moduleProxy(world).byProxy();
                    world.set("HTTPS_PROXY", world.get("HTTPS_PROXY").replace("http://", ""));
                }),
                healthy("healthy, HTTP proxy wants user info and gets it", world -> {
                    PlayedHosts hosts = PlayedHosts.moduleProxy(world);
                    world.set(
                            "HTTPS_PROXY",
                            world.keep(ConnectProxy.tunnelTo(hosts.port(), "user:p@s#s"))
                                    .url("user", "p%40s%23s"));
                }),
                healthy("healthy, HTTP proxy spoken to by TLS", world -> {
                    PlayedHosts hosts = PlayedHosts.moduleProxy(world);
                    IssuedCertificate own = hosts.authority().loopback();
                    world.set(
                            "HTTPS_PROXY",
                            world.keep(ConnectProxy.tlsTunnelTo(own.server(), hosts.port()))
                                    .url());
                }),
                healthy(
                        "healthy, SOCKS5",
                        world -> world.set(
                                "HTTPS_PROXY",
                                world.keep(SocksProxy.tunnelTo(
                                                PlayedHosts.moduleProxy(world).port()))
                                        .url())),
                healthy(
                        "healthy, SOCKS5 with user info",
                        world -> world.set(
                                "HTTPS_PROXY",
                                world.keep(SocksProxy.tunnelTo(
                                                PlayedHosts.moduleProxy(world).port(), "me:secret"))
                                        .url("me:secret"))),
                healthy("healthy, plain module proxy by HTTP_PROXY", world -> {
                    SimpleHttp server = world.keep(SimpleHttp.start(HelloModule.handler()));
                    world.set("GOPROXY", "http://goproxy.test");
                    world.set(
                            "HTTP_PROXY",
                            world.keep(ConnectProxy.tunnelTo(server.port())).url());
                }),
                healthy("healthy, dead HTTP proxy, but module proxy on loopback", world -> {
                    world.healthyProxy();
                    world.set("HTTPS_PROXY", "http://127.0.0.1:" + ClosedPort.tcp());
                    world.set("HTTP_PROXY", "http://127.0.0.1:" + ClosedPort.tcp());
                }),
                named(healthy("healthy, dead HTTP proxy, but NO_PROXY", world -> {
                    internal(world);
                    world.set("NO_PROXY", "localhost, .corp.test");
                    world.set("HTTP_PROXY", "http://127.0.0.1:" + ClosedPort.tcp());
                })),
                named(healthy("healthy, dead HTTP proxy, but NO_PROXY with port", world -> {
                    internal(world);
                    world.set("no_proxy", world.get("GOPROXY").replace("http://", ""));
                    world.set("HTTP_PROXY", "http://127.0.0.1:" + ClosedPort.tcp());
                })),
                named(healthy("healthy, dead HTTP proxy, but NO_PROXY=*", world -> {
                    internal(world);
                    world.set("NO_PROXY", "*");
                    world.set("HTTP_PROXY", "http://127.0.0.1:" + ClosedPort.tcp());
                })),
                healthy("healthy, dead HTTP proxy for http alone", world -> {
                    PlayedHosts.moduleProxy(world).byProxy();
                    world.set("HTTP_PROXY", "http://127.0.0.1:" + ClosedPort.tcp());
                }),
                healthy("healthy, zip redirected to a storage host behind the HTTP proxy", world -> {
                    SimpleHttp.Handler hello = HelloModule.handler();
                    PlayedHosts.moduleProxy(
                                    world,
                                    request -> request.target().endsWith(".zip")
                                                    && request.header("host").equals("proxy.golang.org")
                                            ? Response.redirect(
                                                    302, "https://storage.googleapis.com" + request.target())
                                            : hello.answer(request))
                            .byProxy();
                }));
    }

    /** A module proxy at a name of its own network, which only goenv can be made to know. */
    static SimpleHttp internal(World world) {
        SimpleHttp server = world.keep(SimpleHttp.start(HelloModule.handler()));
        world.set("GOPROXY", "http://" + INTERNAL + ":" + server.port());
        return server;
    }

    /** Gives the names of the suite the address 127.0.0.1, and no other name any. */
    static Situation named(Situation situation) {
        return new Situation(
                situation.name(),
                situation.code(),
                situation.besides(),
                world -> {
                    FakeDns dns = world.keep(FakeDns.knowing(Map.of(INTERNAL, List.of("127.0.0.1"))));
                    world.resolvers(FakeDns.settings(dns));
                    situation.setting().make(world);
                },
                Situation.Go.CANNOT_BE_ASKED);
    }
}
