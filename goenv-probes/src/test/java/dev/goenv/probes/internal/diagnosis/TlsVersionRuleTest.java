package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.handshakeFails;
import static dev.goenv.probes.internal.diagnosis.Cases.tls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.TlsAttempt.Result;
import org.junit.jupiter.api.Test;

class TlsVersionRuleTest {
    @Test
    void judge_itsResult_named() {
        Cases cases = handshakeFails(
                tls("goproxy.acme.com", Result.ALERT, "remote error: tls: protocol version not supported"));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tls.version-or-cipher (goproxy.acme.com) [tls:goproxy.acme.com:443]
                        goproxy.acme.com and Go have no TLS version or cipher in common
                        The server ends the handshake with the alert "protocol version not supported". Go speaks \
                        TLS 1.2 and 1.3 with modern ciphers only.
                        - Go says: remote error: tls: protocol version not supported
                        * update-server, OTHERS: Have TLS 1.2 or 1.3 switched on
                            Ask the owner of goproxy.acme.com to switch on TLS 1.2 or 1.3 with ciphers of forward \
                        secrecy.
                        * use-http-proxy, USER: Name the HTTP proxy of this network to go
                            If this network leads outside through an HTTP proxy, set HTTPS_PROXY and HTTP_PROXY \
                        to it (http://HOST:PORT) in the OS environment; go reads no other proxy settings.
                        * use-other-goproxy, USER: Use a module proxy that is reachable from here
                            Set GOPROXY to a module proxy that this network reaches, such as the one of your \
                        organisation: go env -w GOPROXY=https://HOST/PATH,direct
                        """);
    }

    @Test
    void judge_otherResult_isAnotherCause() {
        assertThat(new TlsVersionRule()
                        .judge(handshakeFails(tls("goproxy.acme.com", Result.ALERT, ""))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_handshakeFailure_named() {
        assertThat(CauseRules.judge(handshakeFails(
                                        tls("goproxy.acme.com", Result.ALERT, "remote error: tls: handshake failure"))
                                .symptom())
                        .orElseThrow()
                        .code())
                .isEqualTo("tls.version-or-cipher");
    }

    @Test
    void judge_unrecognizedName_isAnotherCause() {
        assertThat(new TlsVersionRule()
                        .judge(handshakeFails(
                                        tls("goproxy.acme.com", Result.ALERT, "remote error: tls: unrecognized name"))
                                .symptom()))
                .isEmpty();
    }
}
