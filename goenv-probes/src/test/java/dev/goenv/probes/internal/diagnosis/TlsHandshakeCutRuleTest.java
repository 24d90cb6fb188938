package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.handshakeFails;
import static dev.goenv.probes.internal.diagnosis.Cases.tls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.TlsAttempt.Result;
import org.junit.jupiter.api.Test;

class TlsHandshakeCutRuleTest {
    @Test
    void judge_itsResult_named() {
        Cases cases = handshakeFails(tls(
                "goproxy.acme.com",
                Result.RESET,
                "read tcp 10.0.0.1:5000->192.0.2.1:443: read: connection reset by peer"));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tls.handshake-cut (goproxy.acme.com) [tls:goproxy.acme.com:443]
                        The TLS handshake with goproxy.acme.com is cut off
                        The connection stands, and is reset as soon as Go names the host in the TLS handshake. \
                        Filters of host names do that.
                        - Go says: read tcp 10.0.0.1:5000->192.0.2.1:443: read: connection reset by peer
                        * use-http-proxy, USER: Name the HTTP proxy of this network to go
                            If this network leads outside through an HTTP proxy, set HTTPS_PROXY and HTTP_PROXY \
                        to it (http://HOST:PORT) in the OS environment; go reads no other proxy settings.
                        * use-other-goproxy, USER: Use a module proxy that is reachable from here
                            Set GOPROXY to a module proxy that this network reaches, such as the one of your \
                        organisation: go env -w GOPROXY=https://HOST/PATH,direct
                        * allow-host, OTHERS: Have the host allowed
                            Ask the owner of the network to allow TLS to goproxy.acme.com.
                        * check-port, USER: Check the port
                            If the server is your own, check that TLS is spoken on port 443.
                        """);
    }

    @Test
    void judge_otherResult_isAnotherCause() {
        assertThat(new TlsHandshakeCutRule()
                        .judge(handshakeFails(tls("goproxy.acme.com", Result.TIMEOUT, ""))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_closed_saysSo() {
        assertThat(CauseRules.judge(handshakeFails(tls("goproxy.acme.com", Result.CLOSED, "EOF"))
                                .symptom())
                        .map(each -> each.code() + ": " + each.explanation()))
                .contains(
                        "tls.handshake-cut: The connection stands, and is closed as soon as Go names the host in the TLS handshake. Filters of host names do that.");
    }
}
