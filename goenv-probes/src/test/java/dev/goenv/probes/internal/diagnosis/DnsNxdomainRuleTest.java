package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.dns;
import static dev.goenv.probes.internal.diagnosis.Cases.lookupFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.DnsAnswer.Result;
import org.junit.jupiter.api.Test;

class DnsNxdomainRuleTest {
    @Test
    void judge_nxdomain_named() {
        Cases cases = lookupFails(
                "goproxy.acme.com",
                dns("goproxy.acme.com", "A", "192.0.2.53:53", Result.NXDOMAIN),
                dns("goproxy.acme.com", "AAAA", "192.0.2.53:53", Result.NXDOMAIN));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR dns.nxdomain (goproxy.acme.com) [dns:goproxy.acme.com]
                        The name goproxy.acme.com does not exist in DNS
                        Go looks up goproxy.acme.com and is told that there is no such name; that is final, so it \
                        connects to nobody. The name is misspelt, or known only in another network.
                        - 192.0.2.53:53 on goproxy.acme.com (A): no such name (NXDOMAIN), after 20 ms.
                        - 192.0.2.53:53 on goproxy.acme.com (AAAA): no such name (NXDOMAIN), after 20 ms.
                        * check-name, USER: Check the spelling of goproxy.acme.com
                            Compare goproxy.acme.com with what the variable or import path should name.
                        * connect-vpn, USER: Connect to the network that knows goproxy.acme.com
                            If goproxy.acme.com belongs to your organisation, connect to its network or VPN and \
                        try again.
                        * show-resolver, PROCESS: Show the resolver and ask it
                            POSIX cat /etc/resolv.conf
                            POSIX resolvectl query goproxy.acme.com
                        """);
    }

    @Test
    void judge_servfail_isAnotherCause() {
        assertThat(new DnsNxdomainRule()
                        .judge(lookupFails(
                                        "goproxy.acme.com",
                                        dns("goproxy.acme.com", "A", "192.0.2.53:53", Result.SERVFAIL),
                                        dns("goproxy.acme.com", "AAAA", "192.0.2.53:53", Result.SERVFAIL))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_publicHost_isHidden() {
        assertThat(new DnsNxdomainRule()
                        .judge(lookupFails(
                                        "proxy.golang.org",
                                        dns("proxy.golang.org", "A", "192.0.2.53:53", Result.NXDOMAIN))
                                .symptom())
                        .orElseThrow()
                        .remedies())
                .extracting(Remedy::id)
                .containsExactly("use-http-proxy", "use-other-goproxy", "show-resolver");
    }

    @Test
    void judge_firstSilentSecondSaysNo_named() {
        Cases cases = Cases.https("goproxy.acme.com")
                .ends(
                        "dns:goproxy.acme.com",
                        "no such host",
                        Cases.resolvers("192.0.2.1:53", "192.0.2.2:53"),
                        dns("goproxy.acme.com", "A", "192.0.2.1:53", Result.TIMEOUT),
                        dns("goproxy.acme.com", "A", "192.0.2.2:53", Result.NXDOMAIN));
        assertThat(new DnsNxdomainRule().judge(cases.symptom())).isPresent();
    }

    @Test
    void judge_endElsewhere_isAnotherCause() {
        Cases cases = Cases.https("goproxy.acme.com")
                .passed("dns:goproxy.acme.com", dns("goproxy.acme.com", "A", "192.0.2.53:53", Result.NXDOMAIN))
                .ends("tcp:goproxy.acme.com:443", "refused");
        assertThat(new DnsNxdomainRule().judge(cases.symptom())).isEmpty();
    }
}
