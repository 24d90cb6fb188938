package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.dns;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.DnsAnswer.Result;
import org.junit.jupiter.api.Test;

class DnsSplitHorizonRuleTest {
    @Test
    void judge_onlySecondServerKnows_named() {
        Cases cases = Cases.https("goproxy.acme.com")
                .ends(
                        "dns:goproxy.acme.com",
                        "no such host",
                        Cases.resolvers("192.0.2.1:53", "10.0.0.53:53"),
                        dns("goproxy.acme.com", "A", "192.0.2.1:53", Result.NXDOMAIN),
                        dns("goproxy.acme.com", "A", "10.0.0.53:53", Result.ADDRESSES, "10.1.2.3"),
                        dns("goproxy.acme.com", "AAAA", "10.0.0.53:53", Result.NODATA));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR dns.split-horizon (goproxy.acme.com) [dns:goproxy.acme.com]
                        Only some DNS servers know goproxy.acme.com, and go believes the first
                        The first server that answers says that goproxy.acme.com does not exist. That is final \
                        for Go, so it never asks 10.0.0.53:53, which knows it: 10.1.2.3.
                        - 192.0.2.1:53 on goproxy.acme.com (A): no such name (NXDOMAIN), after 20 ms.
                        - 10.0.0.53:53 on goproxy.acme.com (A): 10.1.2.3, after 20 ms.
                        - 10.0.0.53:53 on goproxy.acme.com (AAAA): no such record, after 20 ms.
                        * connect-vpn, USER: Connect to the network that knows goproxy.acme.com
                            If goproxy.acme.com belongs to your organisation, connect to its network or VPN and \
                        try again.
                        * reorder-servers, USER: Put the server that knows the name first
                            Put 10.0.0.53:53 first in /etc/resolv.conf, or give the domain to it (systemd: \
                        resolvectl domain LINK '~DOMAIN').
                        * show-resolver, PROCESS: Show the resolver and ask it
                            POSIX cat /etc/resolv.conf
                            POSIX resolvectl query goproxy.acme.com
                        """);
    }

    @Test
    void judge_nobodyKnows_isAnotherCause() {
        assertThat(new DnsSplitHorizonRule()
                        .judge(Cases.https("goproxy.acme.com")
                                .ends(
                                        "dns:goproxy.acme.com",
                                        "no such host",
                                        Cases.resolvers("192.0.2.1:53", "10.0.0.53:53"),
                                        dns("goproxy.acme.com", "A", "192.0.2.1:53", Result.NXDOMAIN),
                                        dns("goproxy.acme.com", "A", "10.0.0.53:53", Result.NXDOMAIN))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_firstIsSilent_isNotFinal() {
        assertThat(new DnsSplitHorizonRule()
                        .judge(Cases.https("goproxy.acme.com")
                                .ends(
                                        "dns:goproxy.acme.com",
                                        "timeout",
                                        Cases.resolvers("192.0.2.1:53", "10.0.0.53:53"),
                                        dns("goproxy.acme.com", "A", "192.0.2.1:53", Result.TIMEOUT),
                                        dns("goproxy.acme.com", "A", "10.0.0.53:53", Result.ADDRESSES, "10.1.2.3"))
                                .symptom()))
                .isEmpty();
    }
}
