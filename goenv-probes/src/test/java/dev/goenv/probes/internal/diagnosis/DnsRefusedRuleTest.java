package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.dns;
import static dev.goenv.probes.internal.diagnosis.Cases.lookupFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.DnsAnswer.Result;
import org.junit.jupiter.api.Test;

class DnsRefusedRuleTest {
    @Test
    void judge_refused_named() {
        Cases cases = lookupFails(
                "goproxy.acme.com",
                dns("goproxy.acme.com", "A", "192.0.2.53:53", Result.REFUSED),
                dns("goproxy.acme.com", "AAAA", "192.0.2.53:53", Result.REFUSED));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR dns.refused-rcode (goproxy.acme.com) [dns:goproxy.acme.com]
                        The DNS server refuses to answer for goproxy.acme.com
                        The server answers REFUSED: it does not serve this client or this name, as a server of a \
                        VPN does without the VPN. Go prints "server misbehaving".
                        - 192.0.2.53:53 on goproxy.acme.com (A): refused (REFUSED), after 20 ms.
                        - 192.0.2.53:53 on goproxy.acme.com (AAAA): refused (REFUSED), after 20 ms.
                        * connect-vpn, USER: Connect to the network that knows goproxy.acme.com
                            If goproxy.acme.com belongs to your organisation, connect to its network or VPN and \
                        try again.
                        * change-server, USER: Use a DNS server that serves this machine
                            Replace 192.0.2.53:53 in /etc/resolv.conf.
                        * show-resolver, PROCESS: Show the resolver and ask it
                            POSIX cat /etc/resolv.conf
                            POSIX resolvectl query goproxy.acme.com
                        """);
    }

    @Test
    void judge_formerr_isAnotherCause() {
        assertThat(new DnsRefusedRule()
                        .judge(lookupFails(
                                        "goproxy.acme.com",
                                        dns("goproxy.acme.com", "A", "192.0.2.53:53", Result.FORMERR),
                                        dns("goproxy.acme.com", "AAAA", "192.0.2.53:53", Result.FORMERR))
                                .symptom()))
                .isEmpty();
    }
}
