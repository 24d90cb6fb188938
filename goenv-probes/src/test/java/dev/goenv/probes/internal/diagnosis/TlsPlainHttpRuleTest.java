package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.handshakeFails;
import static dev.goenv.probes.internal.diagnosis.Cases.tls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.ConfigFinding.Place;
import dev.goenv.probe.TlsAttempt.Result;
import org.junit.jupiter.api.Test;

class TlsPlainHttpRuleTest {
    @Test
    void judge_itsResult_named() {
        Cases cases = handshakeFails(
                tls("goproxy.acme.com", Result.PLAIN_HTTP, "http: server gave HTTP response to HTTPS client"));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tls.plain-http-on-port (goproxy.acme.com) [tls:goproxy.acme.com:443]
                        Port 443 of goproxy.acme.com speaks plain HTTP, not TLS
                        The URL begins with https://, so Go begins with TLS, and the server answers in plain \
                        HTTP. The scheme or the port is wrong.
                        - Go says: http: server gave HTTP response to HTTPS client
                        * check-url, USER: Correct the scheme or the port
                            Write the port that speaks TLS; or, inside a network that you trust, http:// in place \
                        of https://.
                        """);
    }

    @Test
    void judge_otherResult_isAnotherCause() {
        assertThat(new TlsPlainHttpRule()
                        .judge(handshakeFails(tls("goproxy.acme.com", Result.NOT_TLS, ""))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_portInGoproxy_proposesHttp() {
        assertThat(new TlsPlainHttpRule()
                        .judge(handshakeFails(tls("goproxy.acme.com", Result.PLAIN_HTTP, ""))
                                .variable("GOPROXY", "https://goproxy.acme.com:443/go,direct", Place.USER_FILE)
                                .symptom())
                        .orElseThrow()
                        .remedies()
                        .get(0)
                        .action()
                        .lines())
                .containsExactly("go env -w GOPROXY=http://goproxy.acme.com:443/go,direct");
    }
}
