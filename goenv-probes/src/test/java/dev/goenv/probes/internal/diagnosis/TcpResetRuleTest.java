package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.connect;
import static dev.goenv.probes.internal.diagnosis.Cases.dialFails;
import static dev.goenv.probes.internal.diagnosis.Cases.requestFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.HttpAnswer;
import org.junit.jupiter.api.Test;

class TcpResetRuleTest {
    @Test
    void judge_atOnce_named() {
        Cases cases = dialFails(
                "proxy.golang.org", connect("proxy.golang.org", "192.0.2.1", 443, ConnectAttempt.Result.RESET));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tcp.reset (proxy.golang.org) [tcp:proxy.golang.org:443]
                        The connection to proxy.golang.org:443 was reset
                        The connection was cut by a reset as soon as it was made. Firewalls and filters on the \
                        way do so, and servers that crash. Go prints "connection reset by peer" and does not try \
                        again.
                        - 1 of 1 address reset: 192.0.2.1:443 in 1 ms.
                        * retry, USER: Try again
                            If it fails again at the same place, it is no accident.
                        * use-http-proxy, USER: Name the HTTP proxy of this network to go
                            If this network leads outside through an HTTP proxy, set HTTPS_PROXY and HTTP_PROXY \
                        to it (http://HOST:PORT) in the OS environment; go reads no other proxy settings.
                        * use-other-goproxy, USER: Use a module proxy that is reachable from here
                            Set GOPROXY to a module proxy that this network reaches, such as the one of your \
                        organisation: go env -w GOPROXY=https://HOST/PATH,direct
                        * look-at-filter, OTHERS: Have the firewall or server looked at
                            Tell the owner of the network or server that connections to proxy.golang.org:443 are \
                        reset.
                        """);
    }

    @Test
    void judge_afterTheRequest_saysWhen() {
        Cases cases = requestFails("proxy.golang.org", HttpAnswer.Result.RESET, 0);
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tcp.reset (proxy.golang.org) [modproxy:https://proxy.golang.org!example.com/hello]
                        The connection to proxy.golang.org was reset
                        The connection was cut by a reset after the request was sent. Firewalls and filters on \
                        the way do so, and servers that crash. Go prints "connection reset by peer" and does not \
                        try again.
                        - Asked https://proxy.golang.org/example.com/hello/@v/list (list): reset, after 40 ms, 0 \
                        bytes read.
                        * retry, USER: Try again
                            If it fails again at the same place, it is no accident.
                        * use-http-proxy, USER: Name the HTTP proxy of this network to go
                            If this network leads outside through an HTTP proxy, set HTTPS_PROXY and HTTP_PROXY \
                        to it (http://HOST:PORT) in the OS environment; go reads no other proxy settings.
                        * use-other-goproxy, USER: Use a module proxy that is reachable from here
                            Set GOPROXY to a module proxy that this network reaches, such as the one of your \
                        organisation: go env -w GOPROXY=https://HOST/PATH,direct
                        * look-at-filter, OTHERS: Have the firewall or server looked at
                            Tell the owner of the network or server that connections to proxy.golang.org are \
                        reset.
                        """);
    }

    @Test
    void judge_closed_isAnotherCause() {
        assertThat(new TcpResetRule()
                        .judge(requestFails("proxy.golang.org", HttpAnswer.Result.CLOSED, 0)
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_someAddressesRefused_isTold() {
        assertThat(new TcpResetRule()
                        .judge(dialFails(
                                        "proxy.golang.org",
                                        connect("proxy.golang.org", "192.0.2.1", 443, ConnectAttempt.Result.REFUSED),
                                        connect("proxy.golang.org", "192.0.2.2", 443, ConnectAttempt.Result.RESET))
                                .symptom())
                        .orElseThrow()
                        .evidence())
                .containsExactly(
                        "1 of 2 addresses refused: 192.0.2.1:443 in 1 ms.",
                        "1 of 2 addresses reset: 192.0.2.2:443 in 1 ms.");
    }
}
