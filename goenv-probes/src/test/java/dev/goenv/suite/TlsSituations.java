package dev.goenv.suite;

import static dev.goenv.suite.Situation.healthy;
import static dev.goenv.suite.Situation.of;
import static dev.goenv.suite.Situation.warning;

import dev.goenv.probes.kit.Certificates;
import dev.goenv.probes.kit.ConnectProxy;
import dev.goenv.probes.kit.IssuedCertificate;
import dev.goenv.probes.kit.RawServer;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import dev.goenv.probes.kit.TlsServer;
import dev.goenv.suite.Situation.Go;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocket;

/**
 * Causes in TLS: certificates that Go does not accept, and handshakes that fail. Hosts with a name are played by means of an
 * HTTP proxy, to which clients send the name without looking it up.
 */
final class TlsSituations {
    /** What Go, nginx and others answer to a TLS handshake on a port of plain HTTP. */
    static final String PLAIN_ANSWER =
            "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n"
                    + "Client sent an HTTPS request to an HTTP server.\n";

    private static final String HOST = "goproxy.corp.example";
    private static final IssuedCertificate AUTHORITY = Certificates.authority("Corp Root CA");
    private static final IssuedCertificate STRANGER = Certificates.authority("Stranger Root CA");

    private TlsSituations() {}

    static List<Situation> all() {
        List<Situation> all = new ArrayList<>();
        all.addAll(baselines());
        all.addAll(untrusted());
        all.addAll(refused());
        all.addAll(strict());
        all.addAll(handshakes());
        return all;
    }

    private static List<Situation> baselines() {
        return List.of(
                healthy("healthy, private authority", world -> {
                    world.tlsProxy(AUTHORITY.loopback());
                    world.trust(AUTHORITY);
                }),
                healthy("healthy, one of several authorities", world -> {
                    world.tlsProxy(AUTHORITY.loopback());
                    world.trust(STRANGER, AUTHORITY);
                }),
                healthy("healthy, authority by SSL_CERT_DIR", world -> {
                    world.tlsProxy(AUTHORITY.loopback());
                    world.file("roots/corp.pem", AUTHORITY.pem());
                    world.set("SSL_CERT_DIR", world.path("roots"));
                }),
                healthy("healthy, self-signed and trusted itself", world -> {
                    IssuedCertificate own = Certificates.selfSigned("goproxy")
                            .address("127.0.0.1")
                            .sign();
                    world.tlsProxy(own);
                    world.trust(own);
                }),
                healthy("healthy, whole chain", world -> {
                    world.tlsProxy(intermediate().loopback());
                    world.trust(AUTHORITY);
                }),
                healthy("healthy, intermediate in the bundle", world -> {
                    IssuedCertificate between = intermediate();
                    world.tlsProxy(between.loopback().alone());
                    world.trust(AUTHORITY, between);
                }),
                healthy("healthy, without an address", world -> {
                    SimpleHttp server = world.tlsProxy(AUTHORITY.loopback());
                    world.trust(AUTHORITY);
                    world.set("GOPROXY", "127.0.0.1:" + server.port());
                }),
                healthy("healthy, by tunnel", tunnelled(HOST, AUTHORITY.host(HOST))),
                healthy("healthy, wildcard", tunnelled(HOST, AUTHORITY.host("*.corp.example"))),
                healthy(
                        "healthy, interception that is trusted",
                        tunnelled("proxy.golang.org", AUTHORITY.host("proxy.golang.org"))),
                healthy("healthy, NO_PROXY for the host", world -> {
                    world.tlsProxy(AUTHORITY.loopback());
                    world.trust(AUTHORITY);
                    world.set("HTTPS_PROXY", "http://proxy.corp.example:3128");
                    world.set("NO_PROXY", "127.0.0.1");
                }),
                healthy("healthy, netrc with port", world -> {
                    SimpleHttp.Handler hello = HelloModule.handler();
                    SimpleHttp server = world.keep(SimpleHttp.startTls(
                            AUTHORITY.loopback().server(),
                            request -> request.header("authorization").isEmpty()
                                    ? Response.of(401, "who are you")
                                    : hello.answer(request)));
                    world.set("GOPROXY", server.url());
                    world.trust(AUTHORITY);
                    world.file("home/.netrc", "machine 127.0.0.1:" + server.port() + " login alice password s3cr3t\n");
                }));
    }

    private static List<Situation> untrusted() {
        IssuedCertificate vendor = Certificates.selfSigned("FG100D3G00000000")
                .organization("Fortinet")
                .authority()
                .sign();
        return List.of(
                of("tls.unknown-ca", "tls.unknown-ca", world -> {
                    world.tlsProxy(STRANGER.loopback());
                    world.trust(AUTHORITY);
                }),
                of(
                        "tls.unknown-ca, without SSL_CERT_FILE",
                        "tls.unknown-ca",
                        world -> world.tlsProxy(STRANGER.loopback())),
                of(
                        "tls.unknown-ca, self-signed",
                        "tls.unknown-ca",
                        world -> world.tlsProxy(Certificates.selfSigned("goproxy")
                                .address("127.0.0.1")
                                .sign())),
                of("tls.unknown-ca, GOINSECURE does not help", "tls.unknown-ca", world -> {
                    world.tlsProxy(STRANGER.loopback());
                    world.set("GOINSECURE", "*");
                }),
                of("tls.unknown-ca, by tunnel", "tls.unknown-ca", world -> {
                    tunnelled(HOST, STRANGER.host(HOST)).make(world);
                    world.trust(AUTHORITY);
                }),
                of("tls.intercepted", "tls.intercepted", world -> {
                    tunnelled("proxy.golang.org", vendor.host("proxy.golang.org"))
                            .make(world);
                    world.trust(AUTHORITY);
                }),
                of("tls.intercepted, direct", "tls.intercepted", world -> world.tlsProxy(vendor.loopback())),
                of("tls.intercepted, by an unknown product", "tls.intercepted", world -> {
                    tunnelled("proxy.golang.org", STRANGER.host("proxy.golang.org"))
                            .make(world);
                    world.trust(AUTHORITY);
                }),
                of("tls.intercepted, by the HTTP proxy", "tls.intercepted", world -> {
                    world.set("GOPROXY", "https://proxy.golang.org");
                    ConnectProxy proxy = world.keep(ConnectProxy.intercepting(
                            vendor.host("proxy.golang.org").server(), HelloModule.handler()));
                    world.set("HTTPS_PROXY", proxy.url());
                }),
                of("tls.missing-intermediate", "tls.missing-intermediate", world -> {
                    world.tlsProxy(intermediate().loopback().alone());
                    world.trust(AUTHORITY);
                }),
                of(
                        "tls.missing-intermediate, by tunnel",
                        "tls.missing-intermediate",
                        tunnelled(HOST, intermediate().host(HOST).alone())),
                of("tls.trust-store-misconfigured, file missing", "tls.trust-store-misconfigured", world -> {
                    world.tlsProxy(STRANGER.loopback());
                    world.set("SSL_CERT_FILE", world.path("no-such.pem"));
                }),
                of("tls.trust-store-misconfigured, no PEM", "tls.trust-store-misconfigured", world -> {
                    world.tlsProxy(STRANGER.loopback());
                    world.set("SSL_CERT_FILE", world.file("roots.der", "0\202").toString());
                }),
                of("tls.trust-store-misconfigured, both lead nowhere", "tls.trust-store-misconfigured", world -> {
                    world.tlsProxy(STRANGER.loopback());
                    world.set("SSL_CERT_FILE", world.path("no-such.pem"));
                    world.set("SSL_CERT_DIR", world.path("no-such-directory"));
                }));
    }

    private static List<Situation> refused() {
        Instant now = Instant.now();
        Duration day = Duration.ofDays(1);
        return List.of(
                of(
                        "tls.expired",
                        "tls.expired",
                        trusted(authority -> authority
                                .issue("loopback")
                                .address("127.0.0.1")
                                .valid(now.minus(day.multipliedBy(90)), now.minus(day.multipliedBy(3)))
                                .sign())),
                of(
                        "tls.expired, by tunnel",
                        "tls.expired",
                        tunnelled(
                                HOST,
                                AUTHORITY
                                        .issue(HOST)
                                        .dns(HOST)
                                        .valid(now.minus(day.multipliedBy(90)), now.minus(day))
                                        .sign())),
                warning(
                        "tls.expires-soon",
                        "tls.expires-soon",
                        trusted(authority -> authority
                                .issue("loopback")
                                .address("127.0.0.1")
                                .valid(now.minus(day.multipliedBy(80)), now.plus(day.multipliedBy(5)))
                                .sign())),
                of(
                        "tls.not-yet-valid",
                        "tls.not-yet-valid",
                        trusted(authority -> authority
                                .issue("loopback")
                                .address("127.0.0.1")
                                .valid(now.plus(day.multipliedBy(2)), now.plus(day.multipliedBy(90)))
                                .sign())),
                of("tls.wrong-host", "tls.wrong-host", tunnelled(HOST, AUTHORITY.host("other.corp.example"))),
                of("tls.wrong-host, an address", "tls.wrong-host", trusted(authority -> authority.host(HOST))),
                of(
                        "tls.wrong-host, another address",
                        "tls.wrong-host",
                        trusted(authority ->
                                authority.issue("loopback").address("127.0.0.2").sign())),
                of(
                        "tls.wrong-host, wildcard is too short",
                        "tls.wrong-host",
                        tunnelled("a.b.corp.example", AUTHORITY.host("*.corp.example"))));
    }

    private static List<Situation> strict() {
        IssuedCertificate narrow = AUTHORITY
                .issue("Narrow CA")
                .authority()
                .permitted("other.example")
                .sign();
        return List.of(
                of(
                        "tls.go-strict, common name",
                        "tls.go-strict",
                        tunnelled(HOST, AUTHORITY.issue(HOST).sign())),
                of(
                        "tls.go-strict, SHA-1",
                        "tls.go-strict",
                        trusted(authority -> authority
                                .issue("loopback")
                                .address("127.0.0.1")
                                .sha1()
                                .sign())),
                of(
                        "tls.go-strict, negative serial",
                        "tls.go-strict",
                        trusted(authority -> authority
                                .issue("loopback")
                                .address("127.0.0.1")
                                .serial(-5)
                                .sign())),
                healthy("healthy, GODEBUG allows a negative serial", world -> {
                    trusted(authority -> authority
                                    .issue("loopback")
                                    .address("127.0.0.1")
                                    .serial(-5)
                                    .sign())
                            .make(world);
                    world.set("GODEBUG", "x509negativeserial=1");
                }),
                of("tls.ca-constraints, name", "tls.ca-constraints", tunnelled(HOST, narrow.host(HOST))),
                healthy(
                        "healthy, name within the constraint",
                        tunnelled("goproxy.other.example", narrow.host("goproxy.other.example"))),
                of(
                        "tls.ca-constraints, issuer is no authority",
                        "tls.ca-constraints",
                        trusted(authority ->
                                authority.issue("no authority").sign().loopback())),
                of(
                        "tls.ca-constraints, usage",
                        "tls.ca-constraints",
                        trusted(authority -> authority
                                .issue("loopback")
                                .address("127.0.0.1")
                                .usage(Certificates.CLIENT_AUTH)
                                .sign())));
    }

    private static List<Situation> handshakes() {
        return List.of(
                of("tls.handshake-timeout", "tls.handshake-timeout", raw(RawServer::silent))
                        .go(Go.WAITS_TOO_LONG),
                of("tls.handshake-cut, FIN", "tls.handshake-cut", raw(RawServer::fin)),
                of("tls.handshake-cut, RST", "tls.handshake-cut", raw(RawServer::rst)),
                of("tls.handshake-cut, by tunnel", "tls.handshake-cut", world -> {
                    RawServer server = world.keep(RawServer.fin());
                    world.set("GOPROXY", "https://" + HOST);
                    world.tunnelTo(server.port());
                }),
                of("tls.plain-http-on-port", "tls.plain-http-on-port", raw(() -> RawServer.answering(PLAIN_ANSWER))),
                of("tls.plain-http-on-port, by tunnel", "tls.plain-http-on-port", world -> {
                    RawServer plain = world.keep(RawServer.answering(PLAIN_ANSWER));
                    world.set("GOPROXY", "https://" + HOST);
                    world.tunnelTo(plain.port());
                }),
                of("tls.not-tls", "tls.not-tls", raw(() -> RawServer.greeting("SSH-2.0-OpenSSH_9.6\r\n"))),
                of("tls.version-or-cipher, old server", "tls.version-or-cipher", raw(() -> RawServer.alert(70))),
                of("tls.version-or-cipher, no common cipher", "tls.version-or-cipher", raw(() -> RawServer.alert(40))),
                of("tls.alert, unrecognized name", "tls.alert", raw(() -> RawServer.alert(112))),
                of("tls.alert, access denied", "tls.alert", raw(() -> RawServer.alert(49))),
                of("tls.alert, internal error", "tls.alert", raw(() -> RawServer.alert(80))),
                of("tls.client-cert-required", "tls.client-cert-required", clientCertificate(socket -> {
                    socket.setNeedClientAuth(true);
                    return socket;
                })),
                of("tls.client-cert-required, TLS 1.2", "tls.client-cert-required", clientCertificate(socket -> {
                    socket.setEnabledProtocols(new String[] {"TLSv1.2"});
                    socket.setNeedClientAuth(true);
                    return socket;
                })));
    }

    /** A module proxy on loopback whose certificate is signed by the trusted authority. */
    private static Situation.Setting trusted(Function<IssuedCertificate, IssuedCertificate> certificate) {
        return world -> {
            world.tlsProxy(certificate.apply(AUTHORITY));
            world.trust(AUTHORITY);
        };
    }

    /** A module proxy of some name behind an HTTP proxy; the authority is trusted. */
    private static Situation.Setting tunnelled(String host, IssuedCertificate certificate) {
        return world -> {
            SimpleHttp server = world.tlsProxy(certificate);
            world.set("GOPROXY", "https://" + host);
            world.tunnelTo(server.port());
            world.trust(AUTHORITY);
        };
    }

    private static Situation.Setting raw(Supplier<RawServer> servers) {
        return world -> {
            RawServer server = world.keep(servers.get());
            world.set("GOPROXY", "https://" + server.address());
        };
    }

    private static Situation.Setting clientCertificate(Function<SSLSocket, SSLSocket> settings) {
        return world -> {
            TlsServer server = world.keep(TlsServer.start(AUTHORITY.loopback(), settings::apply));
            world.set("GOPROXY", "https://127.0.0.1:" + server.port());
            world.trust(AUTHORITY);
        };
    }

    private static IssuedCertificate intermediate() {
        return AUTHORITY.issue("Corp Issuing CA 1").authority().sign();
    }
}
