package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.handshakeFails;
import static dev.goenv.probes.internal.diagnosis.Cases.tls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.TlsAttempt;
import dev.goenv.probe.TlsAttempt.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TlsClientCertificateRuleTest {
    @Test
    void judge_clientCertificate_named() {
        Cases cases = handshakeFails(
                tls("goproxy.acme.com", Result.CLIENT_CERTIFICATE, "remote error: tls: certificate required"));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tls.client-cert-required (goproxy.acme.com) [tls:goproxy.acme.com:443]
                        goproxy.acme.com wants a client certificate, which go can't send
                        The server asks for a certificate of the client (mutual TLS) and ends the handshake \
                        without one. The go command has no setting for client certificates.
                        - Go says: remote error: tls: certificate required
                        - The server asked for a client certificate.
                        * local-proxy, USER: Let a local proxy present the certificate
                            Run a reverse proxy on this machine that holds the certificate (such as nginx, \
                        stunnel or ghostunnel) and set GOPROXY to it.
                        * allow-without, OTHERS: Have go served without a client certificate
                            Ask the owner of goproxy.acme.com for another way to log in, such as a password or \
                        token in a netrc file.
                        """);
    }

    @Test
    void judge_alertAfterRequest_named() {
        assertThat(CauseRules.judge(handshakeFails(new TlsAttempt(
                                        "goproxy.acme.com",
                                        443,
                                        TlsAttempt.Party.HOST,
                                        Result.ALERT,
                                        "remote error: tls: handshake failure",
                                        Optional.of("TLSv1.2"),
                                        List.of(),
                                        true,
                                        Duration.ofMillis(5)))
                                .symptom())
                        .orElseThrow()
                        .code())
                .isEqualTo("tls.client-cert-required");
    }

    @Test
    void judge_alertWithoutRequest_isAnotherCause() {
        assertThat(new TlsClientCertificateRule()
                        .judge(handshakeFails(
                                        tls("goproxy.acme.com", Result.ALERT, "remote error: tls: handshake failure"))
                                .symptom()))
                .isEmpty();
    }
}
