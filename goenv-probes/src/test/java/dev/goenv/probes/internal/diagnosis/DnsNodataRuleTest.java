package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.dns;
import static dev.goenv.probes.internal.diagnosis.Cases.lookupFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.DnsAnswer.Result;
import org.junit.jupiter.api.Test;

class DnsNodataRuleTest {
    @Test
    void judge_nodata_named() {
        Cases cases = lookupFails(
                "goproxy.acme.com",
                dns("goproxy.acme.com", "A", "192.0.2.53:53", Result.NODATA),
                dns("goproxy.acme.com", "AAAA", "192.0.2.53:53", Result.NODATA));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR dns.nodata (goproxy.acme.com) [dns:goproxy.acme.com]
                        The name goproxy.acme.com has no address in DNS
                        DNS knows goproxy.acme.com but holds neither an A nor an AAAA record for it; Go prints \
                        "no such host" as for a name that does not exist.
                        - 192.0.2.53:53 on goproxy.acme.com (A): no such record, after 20 ms.
                        - 192.0.2.53:53 on goproxy.acme.com (AAAA): no such record, after 20 ms.
                        * add-record, OTHERS: Have the address record added
                            Ask the owner of the domain of goproxy.acme.com for the missing A or AAAA record.
                        * connect-vpn, USER: Connect to the network that knows goproxy.acme.com
                            If goproxy.acme.com belongs to your organisation, connect to its network or VPN and \
                        try again.
                        * show-resolver, PROCESS: Show the resolver and ask it
                            POSIX cat /etc/resolv.conf
                            POSIX resolvectl query goproxy.acme.com
                        """);
    }

    @Test
    void judge_nxdomain_isAnotherCause() {
        assertThat(new DnsNodataRule()
                        .judge(lookupFails(
                                        "goproxy.acme.com",
                                        dns("goproxy.acme.com", "A", "192.0.2.53:53", Result.NXDOMAIN),
                                        dns("goproxy.acme.com", "AAAA", "192.0.2.53:53", Result.NXDOMAIN))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_aFailsAaaaEmpty_theFailureCounts() {
        assertThat(new DnsNodataRule()
                        .judge(lookupFails(
                                        "goproxy.acme.com",
                                        dns("goproxy.acme.com", "A", "192.0.2.53:53", Result.SERVFAIL),
                                        dns("goproxy.acme.com", "AAAA", "192.0.2.53:53", Result.NODATA))
                                .symptom()))
                .isEmpty();
    }
}
