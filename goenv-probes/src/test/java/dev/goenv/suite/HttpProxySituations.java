package dev.goenv.suite;

import static dev.goenv.suite.Situation.of;

import dev.goenv.probes.kit.Blackhole;
import dev.goenv.probes.kit.Certificates;
import dev.goenv.probes.kit.ClosedPort;
import dev.goenv.probes.kit.ConnectProxy;
import dev.goenv.probes.kit.IssuedCertificate;
import dev.goenv.probes.kit.RawServer;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import dev.goenv.probes.kit.SocksProxy;
import java.util.List;
import java.util.stream.Stream;

/** Causes at HTTP proxies. Go never uses one for loopback, so hosts of the internet are played. */
final class HttpProxySituations {
    private HttpProxySituations() {}

    static List<Situation> all() {
        return Stream.of(HttpProxyBaselines.all(), unreachable(), refusals(), otherwise(), schemes(), variables())
                .flatMap(List::stream)
                .toList();
    }

    /** What a situation makes of the proxy's URL. */
    @FunctionalInterface
    private interface Url {
        String of(World world) throws Exception;
    }

    /** A module proxy behind an HTTP proxy. */
    private static Situation.Setting behind(Url proxy) {
        return world -> {
            world.set("GOPROXY", "https://proxy.golang.org");
            world.set("HTTPS_PROXY", proxy.of(world));
        };
    }

    /** A module proxy of plain HTTP behind an HTTP proxy. */
    private static Situation.Setting behindPlain(Url proxy) {
        return world -> {
            world.set("GOPROXY", "http://goproxy.example");
            world.set("HTTP_PROXY", proxy.of(world));
        };
    }

    /** The HTTP proxy answers every request so. */
    private static Url saying(String statusAndHeaders) {
        return world -> world.keep(
                        ConnectProxy.answering("HTTP/1.1 " + statusAndHeaders + "\r\nContent-Length: 0\r\n\r\n"))
                .url();
    }

    private static List<Situation> unreachable() {
        String closed = "http://127.0.0.1:";
        return List.of(
                of("proxy.refused", "proxy.refused", behind(world -> closed + ClosedPort.tcp())),
                of("proxy.refused, plain http", "proxy.refused", behindPlain(world -> closed + ClosedPort.tcp())),
                of("proxy.refused, SOCKS5", "proxy.refused", behind(world -> "socks5://127.0.0.1:" + ClosedPort.tcp())),
                of(
                        "proxy.refused, spoken to by TLS",
                        "proxy.refused",
                        behind(world -> "https://127.0.0.1:" + ClosedPort.tcp())),
                HttpProxyBaselines.named(
                        of("proxy.unknown-host", "proxy.unknown-host", behind(world -> "http://proxy.corp.test:3128"))),
                HttpProxyBaselines.named(of(
                        "proxy.unknown-host, plain http",
                        "proxy.unknown-host",
                        behindPlain(world -> "http://proxy.corp.test:3128"))),
                of(
                                "proxy.unreachable, black hole",
                                "proxy.unreachable",
                                behind(world ->
                                        "http://" + world.keep(Blackhole.open()).address()))
                        .go(Situation.Go.WAITS_TOO_LONG),
                of(
                                "proxy.unreachable, CONNECT is not answered",
                                "proxy.unreachable",
                                behind(world ->
                                        world.keep(ConnectProxy.silent()).url()))
                        .go(Situation.Go.WAITS_TOO_LONG),
                of(
                                "proxy.unreachable, SOCKS5 says nothing",
                                "proxy.unreachable",
                                behind(world -> "socks5://"
                                        + world.keep(RawServer.silent()).address()))
                        .go(Situation.Go.WAITS_TOO_LONG));
    }

    private static List<Situation> refusals() {
        String demand = "407 Proxy Authentication Required\r\nProxy-Authenticate: ";
        return List.of(
                of("proxy.auth-required", "proxy.auth-required", behind(saying(demand + "Basic realm=\"corp\""))),
                of("proxy.auth-required, NTLM", "proxy.auth-required", behind(saying(demand + "NTLM"))),
                of("proxy.auth-required, plain http", "proxy.auth-required", behindPlain(saying(demand + "Basic"))),
                of("proxy.auth-required, wrong password", "proxy.auth-required", world -> {
                    PlayedHosts hosts = PlayedHosts.moduleProxy(world);
                    world.set(
                            "HTTPS_PROXY",
                            world.keep(ConnectProxy.tunnelTo(hosts.port(), "user:right"))
                                    .url("user", "wrong"));
                }),
                of("proxy.denied", "proxy.denied", behind(saying("403 Forbidden"))),
                of(
                        "proxy.denied, by Squid",
                        "proxy.denied",
                        behind(saying("403 Forbidden\r\nX-Squid-Error: ERR_ACCESS_DENIED 0"))),
                of(
                        "proxy.denied, by Squid, plain http",
                        "proxy.denied",
                        behindPlain(saying("403 Forbidden\r\nX-Squid-Error: ERR_ACCESS_DENIED 0"))),
                of("proxy.denied, login page", "proxy.denied", behind(saying("302 Found\r\nLocation: http://a.test/"))),
                of("proxy.denied, no reason", "proxy.denied", behind(saying("470 "))),
                of("proxy.denied, SOCKS5", "proxy.denied", socksSaying(2)),
                of("proxy.upstream-failed, 500", "proxy.upstream-failed", behind(saying("500 Internal Server Error"))),
                of("proxy.upstream-failed, 502", "proxy.upstream-failed", behind(saying("502 Bad Gateway"))),
                of("proxy.upstream-failed, 503", "proxy.upstream-failed", behind(saying("503 Service Unavailable"))),
                of("proxy.upstream-failed, 504", "proxy.upstream-failed", behind(saying("504 Gateway Timeout"))),
                of("proxy.upstream-failed, SOCKS5", "proxy.upstream-failed", socksSaying(4)));
    }

    private static Situation.Setting socksSaying(int reply) {
        return behind(world -> world.keep(SocksProxy.refusing(reply)).url());
    }

    private static List<Situation> otherwise() {
        return List.of(
                of("proxy.not-a-proxy, 400", "proxy.not-a-proxy", behind(saying("400 Bad Request"))),
                of("proxy.not-a-proxy, 404", "proxy.not-a-proxy", behind(saying("404 Not Found"))),
                of("proxy.not-a-proxy, 405", "proxy.not-a-proxy", behind(saying("405 Method Not Allowed"))),
                of(
                        "proxy.not-a-proxy, no HTTP",
                        "proxy.not-a-proxy",
                        behind(world -> "http://"
                                + world.keep(RawServer.greeting("220 mail.corp.test ESMTP\r\n"))
                                        .address())),
                of(
                        "proxy.not-a-proxy, hangs up",
                        "proxy.not-a-proxy",
                        behind(world -> world.keep(ConnectProxy.fin()).url())),
                of(
                        "proxy.not-a-proxy, resets",
                        "proxy.not-a-proxy",
                        behind(world -> world.keep(ConnectProxy.rst()).url())));
    }

    private static List<Situation> schemes() {
        return List.of(
                of(
                        "proxy.scheme-mismatch, https to a plain one",
                        "proxy.scheme-mismatch",
                        behind(world -> "https://"
                                + world.keep(RawServer.answering("HTTP/1.1 400 Bad Request\r\n\r\n"))
                                        .address())),
                of("proxy.scheme-mismatch, http to one of TLS", "proxy.scheme-mismatch", world -> {
                    PlayedHosts hosts = PlayedHosts.moduleProxy(world);
                    ConnectProxy proxy = ConnectProxy.tlsTunnelTo(
                            hosts.authority().loopback().server(), hosts.port());
                    world.set("HTTPS_PROXY", world.keep(proxy).url().replace("https://", "http://"));
                }),
                of(
                        "proxy.scheme-mismatch, http to one that sends an alert",
                        "proxy.scheme-mismatch",
                        behind(world ->
                                "http://" + world.keep(RawServer.alert(10)).address())),
                of("proxy.tls-untrusted", "proxy.tls-untrusted", world -> {
                    PlayedHosts hosts = PlayedHosts.moduleProxy(world);
                    IssuedCertificate foreign =
                            Certificates.authority("Corp Root").loopback();
                    world.set(
                            "HTTPS_PROXY",
                            world.keep(ConnectProxy.tlsTunnelTo(foreign.server(), hosts.port()))
                                    .url());
                }),
                of("proxy.intercepts", "tls.intercepted", world -> {
                    IssuedCertificate root = Certificates.selfSigned("FG100D3G16812345")
                            .organization("Fortinet")
                            .authority()
                            .sign();
                    PlayedHosts.moduleProxy(world);
                    world.set(
                            "HTTPS_PROXY",
                            world.keep(ConnectProxy.intercepting(
                                            root.host("proxy.golang.org").server(), HelloModule.handler()))
                                    .url());
                }),
                of("proxy.intercepts, unknown authority", "tls.unknown-ca", world -> {
                    PlayedHosts.moduleProxy(world);
                    IssuedCertificate foreign =
                            Certificates.authority("Corp Root").host("goproxy.corp.test");
                    world.set("GOPROXY", "https://goproxy.corp.test");
                    world.set(
                            "HTTPS_PROXY",
                            world.keep(ConnectProxy.intercepting(foreign.server(), HelloModule.handler()))
                                    .url());
                }));
    }

    private static List<Situation> variables() {
        return List.of(
                HttpProxyBaselines.named(of(
                        "proxy.env-invalid, no colon", "proxy.env-invalid", behind(world -> "http//127.0.0.1:3128"))),
                HttpProxyBaselines.named(of(
                        "proxy.env-invalid, slash in password",
                        "proxy.env-invalid",
                        behind(world -> "http://me:a/b@127.0.0.1:3128"))),
                HttpProxyBaselines.named(of(
                        "proxy.env-invalid, bad escape",
                        "proxy.env-invalid",
                        behind(world -> "http://me:100%@127.0.0.1:3128"))),
                HttpProxyBaselines.named(of("proxy.env-not-applied, ALL_PROXY", "proxy.env-not-applied", world -> {
                    world.set("GOPROXY", "https://proxy.golang.org");
                    world.set("ALL_PROXY", "http://127.0.0.1:3128");
                })),
                HttpProxyBaselines.named(of("proxy.env-not-applied, HTTP_PROXY", "proxy.env-not-applied", world -> {
                    world.set("GOPROXY", "https://proxy.golang.org");
                    world.set("HTTP_PROXY", "http://127.0.0.1:3128");
                })),
                of("proxy.env-not-applied, CGI", "proxy.env-not-applied", world -> {
                    world.set("GOPROXY", "http://goproxy.example");
                    world.set("HTTP_PROXY", "http://127.0.0.1:3128");
                    world.set("REQUEST_METHOD", "GET");
                }),
                HttpProxyBaselines.named(of("proxy.no-proxy-excludes", "proxy.no-proxy-excludes", world -> {
                    PlayedHosts.moduleProxy(world).byProxy();
                    world.set("NO_PROXY", "localhost,.golang.org");
                })),
                gap("proxy.no-proxy-gap, star without dot", "*corp.test"),
                gap("proxy.no-proxy-gap, network", "127.0.0.0/8"),
                gap("proxy.no-proxy-gap, semicolon", "localhost;.corp.test"),
                gap("proxy.no-proxy-gap, blank", "localhost .corp.test"),
                gap("proxy.no-proxy-gap, not set", ""));
    }

    /** A module proxy of one's own network, which the HTTP proxy can't reach. */
    private static Situation gap(String name, String noProxy) {
        return of(name, "proxy.no-proxy-gap", world -> {
            HttpProxyBaselines.internal(world);
            SimpleHttp proxy = SimpleHttp.start(request -> Response.of(503, "no such host"));
            world.set("HTTP_PROXY", world.keep(proxy).url());
            world.set("NO_PROXY", noProxy);
        });
    }
}
