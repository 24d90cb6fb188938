package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probe.TlsAttempt;
import dev.goenv.probe.TunnelAnswer;
import dev.goenv.probe.TunnelAnswer.Result;
import dev.goenv.probes.kit.Certificates;
import dev.goenv.probes.kit.ConnectProxy;
import dev.goenv.probes.kit.IssuedCertificate;
import dev.goenv.probes.kit.RawServer;
import dev.goenv.probes.kit.SocksProxy;
import dev.goenv.probes.kit.TlsServer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TunnelProbeTest {
    private static final IssuedCertificate ROOT = Certificates.authority("Test Root");
    private static final String URL = "https://h.test/x";

    private static Probe probe(Network network, String start) {
        return network.way(URL).stream()
                .filter(probe -> probe.id().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static ProbeResult run(String proxy, String start) throws InterruptedException {
        try (Network network =
                        new Loopback().trusting(ROOT).env("HTTPS_PROXY", proxy).open();
                Loopback.Run context = Loopback.Run.start()) {
            return probe(network, start).run(context);
        }
    }

    private static TunnelAnswer answer(ProbeResult result) {
        assertThat(result.evidence()).hasSize(1);
        return (TunnelAnswer) result.evidence().get(0);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("HTTP/1.1 200 Connection established\r\n\r\n", Result.OPEN, 200, ""),
                Arguments.of(
                        "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: NTLM\r\n\r\n",
                        Result.REFUSED,
                        407,
                        "Proxy Authentication Required"),
                Arguments.of("HTTP/1.1 403 Forbidden\r\n\r\n", Result.REFUSED, 403, "Forbidden"),
                Arguments.of("HTTP/1.1 403\r\n\r\n", Result.REFUSED, 403, "unknown status code"),
                Arguments.of(
                        "HTTP/1.1 302 Found\r\nLocation: http://portal.test/\r\n\r\n", Result.REFUSED, 302, "Found"),
                Arguments.of("HTTP/1.1 201 Created\r\n\r\n", Result.REFUSED, 201, "Created"),
                Arguments.of("hello\r\n", Result.MALFORMED, 0, "malformed HTTP response \"hello\""),
                Arguments.of(
                        "\u0015\u0003\u0001\u0000\u0002\u0002\u0016",
                        Result.MALFORMED,
                        0,
                        "malformed HTTP response \"\\x15\\x03\\x01\\x00\\x02\\x02\\x16\""),
                Arguments.of("HTTP/1.1 abc\r\n\r\n", Result.MALFORMED, 0, "malformed HTTP status code \"abc\""),
                Arguments.of("ICE/1 200 OK\r\n\r\n", Result.MALFORMED, 0, "malformed HTTP version \"ICE/1\""),
                Arguments.of("HTTP/1.1 403 Forbidden\r\nServer: x", Result.CLOSED, 0, "unexpected EOF"),
                Arguments.of("", Result.CLOSED, 0, "unexpected EOF"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void run_answerToConnect_saysGosWords(String text, Result result, int status, String words) throws Exception {
        try (ConnectProxy proxy = ConnectProxy.answering(text)) {
            ProbeResult found = run(proxy.url(), "tunnel:");

            TunnelAnswer answer = answer(found);
            assertThat(answer.result()).isEqualTo(result);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.detail()).isEqualTo(words);
            assertThat(answer.proxy()).isEqualTo("127.0.0.1:" + proxy.port());
            assertThat(answer.scheme()).isEqualTo("http");
            assertThat(answer.variable()).isEqualTo("HTTPS_PROXY");
            assertThat(answer.target()).isEqualTo("h.test:443");
            assertThat(found.outcome().status())
                    .isEqualTo(result == Result.OPEN ? Outcome.Status.PASSED : Outcome.Status.FAILED);
            assertThat(proxy.requests().get(0).toString()).isEqualTo("CONNECT h.test:443");
            assertThat(proxy.requests().get(0).headers())
                    .isEqualTo(Map.of("host", "h.test:443", "user-agent", "Go-http-client/1.1"));
        }
    }

    @Test
    void run_refusalWithPage_keepsHeadersAndPage() throws Exception {
        String page = "<title>Blocked by policy</title>";
        try (ConnectProxy proxy = ConnectProxy.answering("HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\n"
                + "X-Squid-Error: ERR_ACCESS_DENIED 0\r\nVia: 1.1 px\r\nSet-Cookie: id=1\r\nContent-Length: "
                + page.length() + "\r\n\r\n" + page)) {
            TunnelAnswer answer = answer(run(proxy.url(), "tunnel:"));

            assertThat(answer.headers()).isEqualTo(Map.of("x-squid-error", "ERR_ACCESS_DENIED 0", "via", "1.1 px"));
            assertThat(answer.bodyStart()).isEqualTo(page);
            assertThat(answer.reason()).isEqualTo("Forbidden");
        }
    }

    @Test
    void run_userInProxyUrl_isSentAndNeverShown() throws Exception {
        try (ConnectProxy proxy = ConnectProxy.answering("HTTP/1.1 407 No hunter2xyz\r\n\r\n")) {
            ProbeResult found = run(proxy.url("alice", "hunter2xyz%2F"), "tunnel:");

            assertThat(proxy.requests().get(0).header("proxy-authorization"))
                    .isEqualTo("Basic YWxpY2U6aHVudGVyMnh5ei8=");
            assertThat(answer(found).credentialSent()).isTrue();
            assertThat(found.toString()).doesNotContain("alice").doesNotContain("YWxpY2U6");
        }
    }

    @Test
    void run_resetOrSilentProxy_isTold() throws Exception {
        try (ConnectProxy proxy = ConnectProxy.rst()) {
            TunnelAnswer answer = answer(run(proxy.url(), "tunnel:"));

            assertThat(answer.result()).isEqualTo(Result.RESET);
            assertThat(answer.detail())
                    .matches("read tcp 127.0.0.1:\\d+->127.0.0.1:" + proxy.port() + ": read: connection reset by peer");
        }
        try (ConnectProxy proxy = ConnectProxy.silent();
                Network network = new Loopback().env("HTTPS_PROXY", proxy.url()).open();
                Loopback.Run context = Loopback.Run.limited(300)) {
            ProbeResult found = probe(network, "tunnel:").run(context);

            assertThat(answer(found).result()).isEqualTo(Result.TIMEOUT);
            assertThat(answer(found).detail()).isEqualTo("context deadline exceeded");
        }
    }

    @Test
    void run_proxyThatIsNotThere_isNotConnected() throws Exception {
        ProbeResult unknown = run("http://missing.test:3128", "tunnel:");

        assertThat(answer(unknown).result()).isEqualTo(Result.NOT_CONNECTED);
        assertThat(unknown.outcome())
                .isEqualTo(new Outcome.Failed(
                        "proxyconnect tcp: dial tcp: lookup missing.test on 127.0.0.1:53: no such host"));
    }

    @Test
    void run_socksProxy_opensTunnelWithNameAndPassword() throws Exception {
        try (RawServer target = RawServer.silent();
                SocksProxy proxy = SocksProxy.tunnelTo(target.port(), "me:s3cr3tword")) {
            ProbeResult found = run(proxy.url("me:s3cr3tword"), "tunnel:");

            assertThat(answer(found).result()).isEqualTo(Result.OPEN);
            assertThat(answer(found).scheme()).isEqualTo("socks5");
            assertThat(proxy.asked()).containsExactly("h.test:443");
            assertThat(found.toString()).doesNotContain("s3cr3tword");
        }
    }

    @Test
    void run_socksProxy_refusalsSayGosWords() throws Exception {
        try (SocksProxy proxy = SocksProxy.refusing(2)) {
            TunnelAnswer answer = answer(run(proxy.url(), "tunnel:"));

            assertThat(answer.result()).isEqualTo(Result.SOCKS_REFUSED);
            assertThat(answer.detail())
                    .isEqualTo("socks connect tcp 127.0.0.1:" + proxy.port()
                            + "->h.test:443: unknown error connection not allowed by ruleset");
        }
        try (SocksProxy proxy = SocksProxy.tunnelTo(1, "me:right")) {
            assertThat(answer(run(proxy.url("me:wrong"), "tunnel:")).detail())
                    .endsWith("->h.test:443: username/password authentication failed");
        }
        try (RawServer http = RawServer.answering("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            TunnelAnswer answer = answer(run("socks5://127.0.0.1:" + http.port(), "tunnel:"));

            assertThat(answer.result()).isEqualTo(Result.MALFORMED);
            assertThat(answer.detail()).endsWith("->h.test:443: unexpected protocol version 72");
        }
    }

    @Test
    void way_secureProxy_hasItsOwnHandshake() throws Exception {
        IssuedCertificate proxyCertificate = ROOT.loopback();
        try (TlsServer target = TlsServer.start(ROOT.host("h.test"));
                ConnectProxy proxy = ConnectProxy.tlsTunnelTo(proxyCertificate.server(), target.port());
                Network network = new Loopback()
                        .trusting(ROOT)
                        .env("HTTPS_PROXY", proxy.url())
                        .open()) {
            List<Probe> way = network.way(URL);
            String address = "127.0.0.1:" + proxy.port();

            assertThat(way.subList(way.size() - 3, way.size()).stream().map(Probe::id))
                    .containsExactly(
                            "proxytls:" + address, "tunnel:" + address + ">h.test:443", "tls:h.test:443@" + address);
            assertThat(way.subList(way.size() - 2, way.size()).stream().map(Probe::dependencies))
                    .containsExactly(List.of("proxytls:" + address), List.of("tunnel:" + address + ">h.test:443"));
            for (Probe probe : way.subList(way.size() - 3, way.size())) {
                try (Loopback.Run context = Loopback.Run.start()) {
                    assertThat(probe.run(context).outcome().status())
                            .as(probe.id())
                            .isEqualTo(Outcome.Status.PASSED);
                }
            }
        }
    }

    @Test
    void run_secureProxyThatIsPlain_saysGosWords() throws Exception {
        try (RawServer proxy = RawServer.answering("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            ProbeResult found = run("https://127.0.0.1:" + proxy.port(), "proxytls:");

            assertThat(((TlsAttempt) found.evidence().get(1)).result()).isEqualTo(TlsAttempt.Result.PLAIN_HTTP);
            assertThat(((TlsAttempt) found.evidence().get(1)).party()).isEqualTo(TlsAttempt.Party.PROXY);
            assertThat(found.outcome())
                    .isEqualTo(new Outcome.Failed(
                            "proxyconnect tcp: tls: first record does not look like a TLS handshake"));
        }
    }

    @Test
    void run_interceptedTunnel_showsForeignChain() throws Exception {
        IssuedCertificate company = Certificates.selfSigned("FG100D3G14800000")
                .organization("Fortinet")
                .authority()
                .sign();
        IssuedCertificate forged = company.host("h.test");
        try (ConnectProxy proxy = ConnectProxy.intercepting(forged.server(), request -> {
            throw new java.io.IOException("not reached");
        })) {
            ProbeResult found = run(proxy.url(), "tls:");

            TlsAttempt attempt = (TlsAttempt) found.evidence().get(1);
            assertThat(attempt.party()).isEqualTo(TlsAttempt.Party.HOST_THROUGH_PROXY);
            assertThat(attempt.result()).isEqualTo(TlsAttempt.Result.UNKNOWN_AUTHORITY);
            assertThat(attempt.chain().get(0).issuer()).isEqualTo("CN=FG100D3G14800000,O=Fortinet");
        }
    }
}
