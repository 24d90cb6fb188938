package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.handshakeFails;
import static dev.goenv.probes.internal.diagnosis.Cases.tls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.TlsAttempt.Result;
import org.junit.jupiter.api.Test;

class TlsAlertRuleTest {
    @Test
    void judge_itsResult_named() {
        Cases cases = handshakeFails(tls("goproxy.acme.com", Result.ALERT, "remote error: tls: unrecognized name"));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tls.alert (goproxy.acme.com) [tls:goproxy.acme.com:443]
                        goproxy.acme.com ends the TLS handshake: unrecognized name
                        The server ends the handshake with the alert "unrecognized name". Servers do so that do \
                        not know the name goproxy.acme.com, and filters that do not like it.
                        - Go says: remote error: tls: unrecognized name
                        * check-name, USER: Check the host name
                            Check that goproxy.acme.com is the name by which the server is meant to be asked.
                        * use-http-proxy, USER: Name the HTTP proxy of this network to go
                            If this network leads outside through an HTTP proxy, set HTTPS_PROXY and HTTP_PROXY \
                        to it (http://HOST:PORT) in the OS environment; go reads no other proxy settings.
                        * use-other-goproxy, USER: Use a module proxy that is reachable from here
                            Set GOPROXY to a module proxy that this network reaches, such as the one of your \
                        organisation: go env -w GOPROXY=https://HOST/PATH,direct
                        * ask-owner, OTHERS: Ask the owner of the server
                            Ask the owner of goproxy.acme.com why it answers with "unrecognized name".
                        """);
    }

    @Test
    void judge_otherResult_isAnotherCause() {
        assertThat(new TlsAlertRule()
                        .judge(handshakeFails(tls("goproxy.acme.com", Result.CLOSED, ""))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_protocolVersion_isAnotherCauseFirst() {
        assertThat(CauseRules.judge(handshakeFails(tls(
                                        "goproxy.acme.com",
                                        Result.ALERT,
                                        "remote error: tls: protocol version not supported"))
                                .symptom())
                        .orElseThrow()
                        .code())
                .isEqualTo("tls.version-or-cipher");
    }
}
