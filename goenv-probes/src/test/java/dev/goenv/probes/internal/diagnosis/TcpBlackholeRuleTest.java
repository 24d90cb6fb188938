package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.connect;
import static dev.goenv.probes.internal.diagnosis.Cases.dialFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.ConnectAttempt;
import org.junit.jupiter.api.Test;

class TcpBlackholeRuleTest {
    @Test
    void judge_everyAddress_named() {
        Cases cases = dialFails(
                "proxy.golang.org",
                connect("proxy.golang.org", "2001:db8::1", 443, ConnectAttempt.Result.TIMEOUT),
                connect("proxy.golang.org", "192.0.2.1", 443, ConnectAttempt.Result.TIMEOUT));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tcp.blackhole (proxy.golang.org) [tcp:proxy.golang.org:443]
                        proxy.golang.org:443 does not answer: the way there is blocked
                        Nothing answers the attempts to connect, as when a firewall drops what goes out. Go waits \
                        30 s and prints "i/o timeout"; git waits over two minutes.
                        - 2 of 2 addresses did not answer: [2001:db8::1]:443 after 1 ms, 192.0.2.1:443 after 1 ms.
                        * use-http-proxy, USER: Name the HTTP proxy of this network to go
                            If this network leads outside through an HTTP proxy, set HTTPS_PROXY and HTTP_PROXY \
                        to it (http://HOST:PORT) in the OS environment; go reads no other proxy settings.
                        * use-other-goproxy, USER: Use a module proxy that is reachable from here
                            Set GOPROXY to a module proxy that this network reaches, such as the one of your \
                        organisation: go env -w GOPROXY=https://HOST/PATH,direct
                        * open-port, OTHERS: Have the port opened
                            Ask the owner of the firewall to allow TCP to proxy.golang.org:443.
                        """);
    }

    @Test
    void judge_otherResult_isAnotherCause() {
        assertThat(new TcpBlackholeRule()
                        .judge(dialFails(
                                        "proxy.golang.org",
                                        connect("proxy.golang.org", "192.0.2.1", 443, ConnectAttempt.Result.REFUSED))
                                .symptom()))
                .isEmpty();
    }
}
