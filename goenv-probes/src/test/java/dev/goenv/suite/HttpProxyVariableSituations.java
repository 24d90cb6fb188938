package dev.goenv.suite;

import static dev.goenv.suite.HttpProxySituations.behind;
import static dev.goenv.suite.Situation.of;

import dev.goenv.probes.kit.Certificates;
import dev.goenv.probes.kit.ConnectProxy;
import dev.goenv.probes.kit.IssuedCertificate;
import dev.goenv.probes.kit.RawServer;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import java.util.List;
import java.util.stream.Stream;

/** Causes at HTTP proxies: their scheme and certificates, and the variables that name them. */
final class HttpProxyVariableSituations {
    private HttpProxyVariableSituations() {}

    static List<Situation> all() {
        return Stream.of(schemes(), variables()).flatMap(List::stream).toList();
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
