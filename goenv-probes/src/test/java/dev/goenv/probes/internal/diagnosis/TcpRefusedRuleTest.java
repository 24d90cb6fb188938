package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.connect;
import static dev.goenv.probes.internal.diagnosis.Cases.dialFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.ConnectAttempt;
import org.junit.jupiter.api.Test;

class TcpRefusedRuleTest {
    @Test
    void judge_everyAddress_named() {
        Cases cases = dialFails(
                "proxy.golang.org",
                connect("proxy.golang.org", "2001:db8::1", 443, ConnectAttempt.Result.REFUSED),
                connect("proxy.golang.org", "192.0.2.1", 443, ConnectAttempt.Result.REFUSED));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tcp.refused (proxy.golang.org) [tcp:proxy.golang.org:443]
                        Nobody listens at proxy.golang.org:443
                        Every address refuses the connection: the service is down, the port is wrong, or a \
                        firewall rejects it. Go prints "connect: connection refused" for one of them.
                        - 2 of 2 addresses refused: [2001:db8::1]:443 in 1 ms, 192.0.2.1:443 in 1 ms.
                        * check-service, USER: Start the service, or correct the port
                            Check that the service at proxy.golang.org:443 runs and listens on that port, and \
                        correct the URL if it does not.
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
        assertThat(new TcpRefusedRule()
                        .judge(dialFails(
                                        "proxy.golang.org",
                                        connect("proxy.golang.org", "192.0.2.1", 443, ConnectAttempt.Result.TIMEOUT))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_ipv6WithoutRoute_doesNotCount() {
        assertThat(new TcpRefusedRule()
                        .judge(dialFails(
                                        "proxy.golang.org",
                                        connect(
                                                "proxy.golang.org",
                                                "2001:db8::1",
                                                443,
                                                ConnectAttempt.Result.NETWORK_UNREACHABLE),
                                        connect("proxy.golang.org", "192.0.2.1", 443, ConnectAttempt.Result.REFUSED))
                                .symptom())
                        .orElseThrow()
                        .evidence())
                .containsExactly(
                        "1 of 2 addresses not reachable (no route to the network): [2001:db8::1]:443 in 1 ms.",
                        "1 of 2 addresses refused: 192.0.2.1:443 in 1 ms.");
    }

    @Test
    void judge_oneIsSilent_notEveryAddressRefuses() {
        Cases cases = dialFails(
                "proxy.golang.org",
                connect("proxy.golang.org", "192.0.2.1", 443, ConnectAttempt.Result.REFUSED),
                connect("proxy.golang.org", "192.0.2.2", 443, ConnectAttempt.Result.TIMEOUT));
        assertThat(new TcpRefusedRule().judge(cases.symptom())).isEmpty();
        assertThat(CauseRules.judge(cases.symptom()).orElseThrow().code()).isEqualTo("tcp.blackhole");
    }

    @Test
    void judge_internalHost_noWayAround() {
        assertThat(CauseRules.judge(dialFails(
                                        "localhost",
                                        connect("localhost", "127.0.0.1", 443, ConnectAttempt.Result.REFUSED))
                                .symptom())
                        .orElseThrow()
                        .remedies())
                .extracting(Remedy::id)
                .containsExactly("check-service", "use-other-goproxy");
    }
}
