package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.handshakeFails;
import static dev.goenv.probes.internal.diagnosis.Cases.tls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.TlsAttempt.Result;
import org.junit.jupiter.api.Test;

class TlsHandshakeTimeoutRuleTest {
    @Test
    void judge_itsResult_named() {
        Cases cases = handshakeFails(tls("goproxy.acme.com", Result.TIMEOUT, "net/http: TLS handshake timeout"));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tls.handshake-timeout (goproxy.acme.com) [tls:goproxy.acme.com:443]
                        goproxy.acme.com does not answer the TLS handshake
                        The connection stands, but no answer to the first message of TLS came within 30 ms. Go \
                        gives up after 10 s with "TLS handshake timeout". A filter on the way, a slow proxy or a \
                        packet size (MTU) that does not fit does that.
                        - Go says: net/http: TLS handshake timeout
                        * use-http-proxy, USER: Name the HTTP proxy of this network to go
                            If this network leads outside through an HTTP proxy, set HTTPS_PROXY and HTTP_PROXY \
                        to it (http://HOST:PORT) in the OS environment; go reads no other proxy settings.
                        * use-other-goproxy, USER: Use a module proxy that is reachable from here
                            Set GOPROXY to a module proxy that this network reaches, such as the one of your \
                        organisation: go env -w GOPROXY=https://HOST/PATH,direct
                        * try-smaller-packets, USER: Try a smaller packet size
                            Lower the MTU of the network interface, of the VPN or of the container's network, for \
                        instance to 1400, and try again.
                        * look-at-filter, OTHERS: Have the firewall looked at
                            Ask the owner of the network whether TLS to goproxy.acme.com is inspected or blocked.
                        """);
    }

    @Test
    void judge_otherResult_isAnotherCause() {
        assertThat(new TlsHandshakeTimeoutRule()
                        .judge(handshakeFails(tls("goproxy.acme.com", Result.CLOSED, ""))
                                .symptom()))
                .isEmpty();
    }
}
