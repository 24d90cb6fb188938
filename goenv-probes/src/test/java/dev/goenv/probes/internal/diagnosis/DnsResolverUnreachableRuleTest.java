package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.dns;
import static dev.goenv.probes.internal.diagnosis.Cases.lookupFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.DnsAnswer.Result;
import org.junit.jupiter.api.Test;

class DnsResolverUnreachableRuleTest {
    @Test
    void judge_unreachable_named() {
        Cases cases = lookupFails(
                "goproxy.acme.com",
                dns("goproxy.acme.com", "A", "192.0.2.53:53", Result.UNREACHABLE),
                dns("goproxy.acme.com", "AAAA", "192.0.2.53:53", Result.UNREACHABLE));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR dns.resolver-unreachable (goproxy.acme.com) [dns:goproxy.acme.com]
                        The DNS server can't be reached: no route to it
                        This machine has no route to 192.0.2.53:53, so no name can be looked up. The network or \
                        VPN is down.
                        - 192.0.2.53:53 on goproxy.acme.com (A): no route to the server, after 20 ms.
                        - 192.0.2.53:53 on goproxy.acme.com (AAAA): no route to the server, after 20 ms.
                        * connect-network, USER: Connect to the network
                            Bring up the network or VPN that 192.0.2.53:53 belongs to, or name a reachable server \
                        in /etc/resolv.conf.
                        * show-resolver, PROCESS: Show the resolver and ask it
                            POSIX cat /etc/resolv.conf
                            POSIX resolvectl query goproxy.acme.com
                        """);
    }

    @Test
    void judge_timeout_isAnotherCause() {
        assertThat(new DnsResolverUnreachableRule()
                        .judge(lookupFails(
                                        "goproxy.acme.com",
                                        dns("goproxy.acme.com", "A", "192.0.2.53:53", Result.TIMEOUT),
                                        dns("goproxy.acme.com", "AAAA", "192.0.2.53:53", Result.TIMEOUT))
                                .symptom()))
                .isEmpty();
    }
}
