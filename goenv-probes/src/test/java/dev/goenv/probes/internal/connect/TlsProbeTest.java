package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.CertificateFact;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probe.TlsAttempt;
import dev.goenv.probe.TlsAttempt.Result;
import dev.goenv.probe.TrustStore;
import dev.goenv.probes.kit.Certificates;
import dev.goenv.probes.kit.IssuedCertificate;
import dev.goenv.probes.kit.RawServer;
import dev.goenv.probes.kit.TlsServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TlsProbeTest {
    private static final IssuedCertificate ROOT = Certificates.authority("Test Root");
    private static final Instant NOW = Instant.now();

    private static ProbeResult run(int port, Loopback.Run context) throws InterruptedException {
        try (Network network = new Loopback().trusting(ROOT).open()) {
            List<Probe> way = network.way("https://h.test:" + port + "/x");
            Probe probe = way.get(way.size() - 1);
            assertThat(probe.id()).isEqualTo("tls:h.test:" + port);
            return probe.run(context);
        }
    }

    private static TlsAttempt attempt(ProbeResult result) {
        assertThat(result.evidence()).hasSize(2);
        assertThat(result.evidence().get(0)).isInstanceOf(TrustStore.class);
        return (TlsAttempt) result.evidence().get(1);
    }

    static Stream<Arguments> certificates() {
        IssuedCertificate other = Certificates.authority("Other Root");
        IssuedCertificate middle = ROOT.issue("Middle").authority().sign();
        IssuedCertificate noAuthority = ROOT.issue("No Authority").sign();
        IssuedCertificate narrow =
                ROOT.issue("Narrow").authority().permitted("corp.test").sign();
        IssuedCertificate barred =
                ROOT.issue("Barred").authority().excluded("h.test").sign();
        IssuedCertificate oldMiddle =
                ROOT.issue("Old").authority().valid(days(-90), days(-10)).sign();
        String verify = "tls: failed to verify certificate: x509: ";
        return Stream.of(
                Arguments.of("good", ROOT.host("h.test"), Result.ACCEPTED, ""),
                Arguments.of("by an authority between", middle.host("h.test"), Result.ACCEPTED, ""),
                Arguments.of("wildcard", ROOT.host("*.test"), Result.ACCEPTED, ""),
                Arguments.of(
                        "without the authority between",
                        middle.host("h.test").alone(),
                        Result.UNKNOWN_AUTHORITY,
                        verify + "certificate signed by unknown authority"),
                Arguments.of(
                        "other root",
                        other.host("h.test"),
                        Result.UNKNOWN_AUTHORITY,
                        verify + "certificate signed by unknown authority"),
                Arguments.of(
                        "self-signed",
                        Certificates.selfSigned("h.test").dns("h.test").sign(),
                        Result.UNKNOWN_AUTHORITY,
                        verify + "certificate signed by unknown authority"),
                Arguments.of(
                        "expired",
                        ROOT.issue("h.test")
                                .dns("h.test")
                                .valid(days(-90), days(-2))
                                .sign(),
                        Result.EXPIRED,
                        verify + "certificate has expired or is not yet valid: current time T is after T"),
                Arguments.of(
                        "not yet valid",
                        ROOT.issue("h.test")
                                .dns("h.test")
                                .valid(days(2), days(90))
                                .sign(),
                        Result.NOT_YET_VALID,
                        verify + "certificate has expired or is not yet valid: current time T is before T"),
                Arguments.of(
                        "expired authority",
                        oldMiddle.host("h.test"),
                        Result.EXPIRED,
                        verify + "certificate has expired or is not yet valid: current time T is after T"),
                Arguments.of(
                        "other names",
                        ROOT.issue("x").dns("a.test").dns("b.test").sign(),
                        Result.WRONG_HOST,
                        verify + "certificate is valid for a.test, b.test, not h.test"),
                Arguments.of(
                        "an address alone",
                        ROOT.loopback(),
                        Result.WRONG_HOST,
                        verify + "certificate is not valid for any names, but wanted to match h.test"),
                Arguments.of(
                        "Common Name alone",
                        ROOT.issue("h.test").sign(),
                        Result.NO_SUBJECT_ALTERNATIVE_NAME,
                        verify + "certificate relies on legacy Common Name field, use SANs instead"),
                Arguments.of(
                        "SHA-1",
                        ROOT.issue("h.test").dns("h.test").sha1().sign(),
                        Result.WEAK_SIGNATURE,
                        verify
                                + "certificate signed by unknown authority (possibly because of \"x509: cannot verify"
                                + " signature: insecure algorithm ECDSA-SHA1\" while trying to verify candidate"
                                + " authority certificate \"Test Root\")"),
                Arguments.of(
                        "negative serial number",
                        ROOT.issue("h.test").dns("h.test").serial(-5).sign(),
                        Result.NEGATIVE_SERIAL,
                        "tls: failed to parse certificate from server: x509: negative serial number"),
                Arguments.of(
                        "name not permitted",
                        narrow.host("h.test"),
                        Result.NAME_CONSTRAINT,
                        verify
                                + "a root or intermediate certificate is not authorized to sign for this name: DNS name"
                                + " \"h.test\" is not permitted by any constraint"),
                Arguments.of(
                        "name excluded",
                        barred.host("h.test"),
                        Result.NAME_CONSTRAINT,
                        verify
                                + "a root or intermediate certificate is not authorized to sign for this name: DNS name"
                                + " \"h.test\" is excluded by constraint \"h.test\""),
                Arguments.of(
                        "issuer that is no authority",
                        noAuthority.host("h.test"),
                        Result.ISSUER_NOT_AUTHORITY,
                        verify
                                + "certificate signed by unknown authority (possibly because of \"x509: invalid"
                                + " signature: parent certificate cannot sign this kind of certificate\" while trying"
                                + " to verify candidate authority certificate \"No Authority\")"),
                Arguments.of(
                        "for clients",
                        ROOT.issue("h.test")
                                .dns("h.test")
                                .usage(Certificates.CLIENT_AUTH)
                                .sign(),
                        Result.WRONG_USAGE,
                        verify + "certificate specifies an incompatible key usage"));
    }

    private static Instant days(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("certificates")
    void run_certificate_isJudgedAsByGo(String name, IssuedCertificate certificate, Result result, String words)
            throws Exception {
        try (TlsServer server = TlsServer.start(certificate);
                Loopback.Run context = Loopback.Run.start()) {
            ProbeResult found = run(server.port(), context);

            TlsAttempt attempt = attempt(found);
            assertThat(attempt.detail().replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "T"))
                    .isEqualTo(words);
            assertThat(attempt.result()).isEqualTo(result);
            assertThat(attempt.protocol()).contains("TLSv1.3");
            assertThat(attempt.chain().stream().map(CertificateFact::pem))
                    .containsExactlyElementsOf(certificate.chain().stream()
                            .map(each -> new IssuedCertificate(each, certificate.keys(), List.of()).pem())
                            .toList());
            boolean accepted = result == Result.ACCEPTED;
            assertThat(found.outcome().status()).isEqualTo(accepted ? Outcome.Status.PASSED : Outcome.Status.FAILED);
            assertThat(accepted || found.outcome().message().equals(attempt.detail()))
                    .isTrue();
        }
    }

    static Stream<Arguments> servers() {
        return Stream.of(
                Arguments.of(
                        RawServer.answering("HTTP/1.1 400 Bad Request\r\n\r\n"),
                        Result.PLAIN_HTTP,
                        "http: server gave HTTP response to HTTPS client"),
                Arguments.of(
                        RawServer.greeting("220 mail.test ESMTP\r\n"),
                        Result.NOT_TLS,
                        "tls: first record does not look like a TLS handshake"),
                Arguments.of(RawServer.alert(40), Result.ALERT, "remote error: tls: handshake failure"),
                Arguments.of(RawServer.alert(49), Result.ALERT, "remote error: tls: access denied"),
                Arguments.of(RawServer.alert(70), Result.ALERT, "remote error: tls: protocol version not supported"),
                Arguments.of(RawServer.alert(80), Result.ALERT, "remote error: tls: internal error"),
                Arguments.of(RawServer.alert(112), Result.ALERT, "remote error: tls: unrecognized name"),
                Arguments.of(RawServer.alert(200), Result.ALERT, "remote error: tls: alert(200)"),
                Arguments.of(RawServer.fin(), Result.CLOSED, "EOF"),
                Arguments.of(RawServer.rst(), Result.RESET, "read tcp A->B: read: connection reset by peer"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("servers")
    void run_brokenHandshake_saysGosWords(RawServer server, Result result, String words) throws Exception {
        try (server;
                Loopback.Run context = Loopback.Run.start()) {
            ProbeResult found = run(server.port(), context);

            TlsAttempt attempt = attempt(found);
            assertThat(attempt.detail().replaceAll("127.0.0.1:\\d+->127.0.0.1:\\d+", "A->B"))
                    .isEqualTo(words);
            assertThat(attempt.result()).isEqualTo(result);
            assertThat(found.outcome().message()).isEqualTo(attempt.detail());
        }
    }

    @Test
    void run_silentServer_timesOutWithTheProbe() throws Exception {
        try (RawServer server = RawServer.silent();
                Loopback.Run context = Loopback.Run.limited(300)) {
            ProbeResult found = run(server.port(), context);

            assertThat(attempt(found).result()).isEqualTo(Result.TIMEOUT);
            assertThat(attempt(found).detail()).isEqualTo("net/http: TLS handshake timeout");
            assertThat(found.outcome().message())
                    .startsWith("net/http: TLS handshake timeout (our limit was 0.3s; go waits 10s)");
        }
    }

    @Test
    void run_nobodyListens_isNotConnected() throws Exception {
        int port;
        try (RawServer gone = RawServer.silent()) {
            port = gone.port();
        }
        try (Loopback.Run context = Loopback.Run.start()) {
            ProbeResult found = run(port, context);

            assertThat(attempt(found).result()).isEqualTo(Result.NOT_CONNECTED);
            assertThat(found.outcome())
                    .isEqualTo(new Outcome.Failed("dial tcp 127.0.0.1:" + port + ": connect: connection refused"));
        }
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void run_clientCertificateNeeded_isSeen(String protocol) throws Exception {
        try (TlsServer server = TlsServer.start(ROOT.host("h.test"), socket -> {
                    socket.setEnabledProtocols(new String[] {protocol});
                    socket.setNeedClientAuth(true);
                });
                Loopback.Run context = Loopback.Run.start()) {
            TlsAttempt attempt = attempt(run(server.port(), context));

            assertThat(attempt.result()).isEqualTo(Result.CLIENT_CERTIFICATE);
            assertThat(attempt.clientCertificateAsked()).isTrue();
            assertThat(attempt.detail().replaceAll("127.0.0.1:\\d+->127.0.0.1:\\d+", "A->B"))
                    .isIn(
                            "remote error: tls: bad certificate",
                            "remote error: tls: handshake failure",
                            "remote error: tls: certificate required",
                            "read tcp A->B: read: connection reset by peer",
                            "write tcp A->B: write: broken pipe",
                            "EOF");
        }
    }

    static Stream<String> protocols() {
        return Stream.of("TLSv1.3", "TLSv1.2");
    }

    @Test
    void run_clientCertificateWelcomeButNotNeeded_isAccepted() throws Exception {
        try (TlsServer server = TlsServer.start(ROOT.host("h.test"), socket -> socket.setWantClientAuth(true));
                Loopback.Run context = Loopback.Run.start()) {
            TlsAttempt attempt = attempt(run(server.port(), context));

            assertThat(attempt.result()).isEqualTo(Result.ACCEPTED);
            assertThat(attempt.clientCertificateAsked()).isTrue();
        }
    }

    @Test
    void run_certificateEndsSoon_warns() throws Exception {
        IssuedCertificate soon =
                ROOT.issue("h.test").dns("h.test").valid(days(-80), days(10)).sign();
        try (TlsServer server = TlsServer.start(soon);
                Loopback.Run context = Loopback.Run.start()) {
            Outcome outcome = run(server.port(), context).outcome();

            assertThat(outcome.status()).isEqualTo(Outcome.Status.WARNING);
            assertThat(outcome.message()).startsWith("the certificate of CN=h.test expires in 9 days, on 20");
        }
    }
}
