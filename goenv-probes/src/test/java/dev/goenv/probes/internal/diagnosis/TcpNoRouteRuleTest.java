package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.connect;
import static dev.goenv.probes.internal.diagnosis.Cases.dialFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.ConnectAttempt;
import org.junit.jupiter.api.Test;

class TcpNoRouteRuleTest {
    @Test
    void judge_everyAddress_named() {
        Cases cases = dialFails(
                "proxy.golang.org",
                connect("proxy.golang.org", "2001:db8::1", 443, ConnectAttempt.Result.NETWORK_UNREACHABLE),
                connect("proxy.golang.org", "192.0.2.1", 443, ConnectAttempt.Result.NETWORK_UNREACHABLE));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tcp.no-route (proxy.golang.org) [tcp:proxy.golang.org:443]
                        There is no route to proxy.golang.org
                        This machine knows no way to any address of proxy.golang.org: the network or VPN is down, \
                        or a router says that there is none.
                        - 2 of 2 addresses not reachable (no route to the network): [2001:db8::1]:443 in 1 ms, \
                        192.0.2.1:443 in 1 ms.
                        * connect-network, USER: Connect to the network or VPN
                            Bring up the network or VPN through which proxy.golang.org is reached.
                        * show-route, PROCESS: Show the way to the address
                            ANY ip route get 2001:db8::1
                        """);
    }

    @Test
    void judge_otherResult_isAnotherCause() {
        assertThat(new TcpNoRouteRule()
                        .judge(dialFails(
                                        "proxy.golang.org",
                                        connect("proxy.golang.org", "192.0.2.1", 443, ConnectAttempt.Result.OTHER))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_hostUnreachable_named() {
        assertThat(new TcpNoRouteRule()
                        .judge(dialFails(
                                        "proxy.golang.org",
                                        connect(
                                                "proxy.golang.org",
                                                "192.0.2.1",
                                                443,
                                                ConnectAttempt.Result.HOST_UNREACHABLE))
                                .symptom()))
                .isPresent();
    }

    @Test
    void judge_onlyIpv6WithoutRoute_isAnotherCause() {
        assertThat(new TcpNoRouteRule()
                        .judge(dialFails(
                                        "proxy.golang.org",
                                        connect(
                                                "proxy.golang.org",
                                                "2001:db8::1",
                                                443,
                                                ConnectAttempt.Result.NETWORK_UNREACHABLE),
                                        connect("proxy.golang.org", "192.0.2.1", 443, ConnectAttempt.Result.TIMEOUT))
                                .symptom()))
                .isEmpty();
    }
}
