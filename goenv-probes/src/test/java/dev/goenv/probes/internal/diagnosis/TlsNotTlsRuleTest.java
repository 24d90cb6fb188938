package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.handshakeFails;
import static dev.goenv.probes.internal.diagnosis.Cases.tls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.TlsAttempt.Result;
import org.junit.jupiter.api.Test;

class TlsNotTlsRuleTest {
    @Test
    void judge_itsResult_named() {
        Cases cases = handshakeFails(
                tls("goproxy.acme.com", Result.NOT_TLS, "tls: first record does not look like a TLS handshake"));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tls.not-tls (goproxy.acme.com) [tls:goproxy.acme.com:443]
                        Port 443 of goproxy.acme.com does not speak TLS
                        Go begins with TLS and the server answers in another protocol. The port is wrong, or \
                        something else listens there.
                        - Go says: tls: first record does not look like a TLS handshake
                        * check-url, USER: Correct the port
                            Check which service listens on port 443 of goproxy.acme.com, and correct the URL.
                        """);
    }

    @Test
    void judge_otherResult_isAnotherCause() {
        assertThat(new TlsNotTlsRule()
                        .judge(handshakeFails(tls("goproxy.acme.com", Result.PLAIN_HTTP, ""))
                                .symptom()))
                .isEmpty();
    }
}
