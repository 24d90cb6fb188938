package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.dns;
import static dev.goenv.probes.internal.diagnosis.Cases.lookupFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.DnsAnswer.Result;
import org.junit.jupiter.api.Test;

class DnsTimeoutRuleTest {
    @Test
    void judge_timeout_named() {
        Cases cases = lookupFails(
                "goproxy.acme.com",
                dns("goproxy.acme.com", "A", "192.0.2.53:53", Result.TIMEOUT),
                dns("goproxy.acme.com", "AAAA", "192.0.2.53:53", Result.TIMEOUT));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR dns.timeout (goproxy.acme.com) [dns:goproxy.acme.com]
                        No DNS server answers for goproxy.acme.com
                        Go asked 192.0.2.53:53 and got no usable answer. It waits 5 s for each server, twice, and \
                        then gives up with "i/o timeout". The server is dead, or port 53 is blocked.
                        - 192.0.2.53:53 on goproxy.acme.com (A): no answer, after 20 ms.
                        - 192.0.2.53:53 on goproxy.acme.com (AAAA): no answer, after 20 ms.
                        * show-resolver, PROCESS: Show the resolver and ask it
                            POSIX cat /etc/resolv.conf
                            POSIX resolvectl query goproxy.acme.com
                        * change-server, USER: Use a DNS server that answers
                            Replace the dead server in /etc/resolv.conf, or connect to the network or VPN that it \
                        belongs to.
                        * open-dns, OTHERS: Have DNS let through
                            Ask the owner of the firewall whether UDP and TCP to 192.0.2.53:53 are blocked.
                        """);
    }

    @Test
    void judge_nxdomain_isAnotherCause() {
        assertThat(new DnsTimeoutRule()
                        .judge(lookupFails(
                                        "goproxy.acme.com",
                                        dns("goproxy.acme.com", "A", "192.0.2.53:53", Result.NXDOMAIN),
                                        dns("goproxy.acme.com", "AAAA", "192.0.2.53:53", Result.NXDOMAIN))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_malformed_isTheSameToGo() {
        assertThat(new DnsTimeoutRule()
                        .judge(lookupFails(
                                        "goproxy.acme.com",
                                        dns("goproxy.acme.com", "A", "192.0.2.53:53", Result.MALFORMED))
                                .symptom()))
                .isPresent();
    }

    @Test
    void judge_aSecondServerFails_itsErrorCounts() {
        Cases cases = Cases.https("goproxy.acme.com")
                .ends(
                        "dns:goproxy.acme.com",
                        "server misbehaving",
                        Cases.resolvers("192.0.2.1:53", "192.0.2.2:53"),
                        dns("goproxy.acme.com", "A", "192.0.2.1:53", Result.TIMEOUT),
                        dns("goproxy.acme.com", "A", "192.0.2.2:53", Result.SERVFAIL));
        assertThat(new DnsTimeoutRule().judge(cases.symptom())).isEmpty();
        assertThat(CauseRules.judge(cases.symptom()).orElseThrow().code()).isEqualTo("dns.servfail");
    }
}
