package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.dns;
import static dev.goenv.probes.internal.diagnosis.Cases.lookupFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.DnsAnswer.Result;
import org.junit.jupiter.api.Test;

class DnsFormerrRuleTest {
    @Test
    void judge_formerr_named() {
        Cases cases = lookupFails(
                "goproxy.acme.com",
                dns("goproxy.acme.com", "A", "192.0.2.53:53", Result.FORMERR),
                dns("goproxy.acme.com", "AAAA", "192.0.2.53:53", Result.FORMERR));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR dns.formerr (goproxy.acme.com) [dns:goproxy.acme.com]
                        The DNS server does not understand the question for goproxy.acme.com
                        The server answers FORMERR. Old servers and boxes on the way do so when a question uses \
                        EDNS. Go prints "server misbehaving".
                        - 192.0.2.53:53 on goproxy.acme.com (A): question not understood (FORMERR), after 20 ms.
                        - 192.0.2.53:53 on goproxy.acme.com (AAAA): question not understood (FORMERR), after 20 \
                        ms.
                        * change-server, USER: Use another DNS server
                            Replace 192.0.2.53:53 in /etc/resolv.conf, and remove "edns0" or "trust-ad" from its \
                        options.
                        * show-resolver, PROCESS: Show the resolver and ask it
                            POSIX cat /etc/resolv.conf
                            POSIX resolvectl query goproxy.acme.com
                        """);
    }

    @Test
    void judge_refused_isAnotherCause() {
        assertThat(new DnsFormerrRule()
                        .judge(lookupFails(
                                        "goproxy.acme.com",
                                        dns("goproxy.acme.com", "A", "192.0.2.53:53", Result.REFUSED),
                                        dns("goproxy.acme.com", "AAAA", "192.0.2.53:53", Result.REFUSED))
                                .symptom()))
                .isEmpty();
    }
}
