package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.dns;
import static dev.goenv.probes.internal.diagnosis.Cases.lookupFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.DnsAnswer.Result;
import org.junit.jupiter.api.Test;

class DnsTruncatedRuleTest {
    @Test
    void judge_truncated_tcp_failed_named() {
        Cases cases = lookupFails(
                "goproxy.acme.com",
                dns("goproxy.acme.com", "A", "192.0.2.53:53", Result.TRUNCATED_TCP_FAILED),
                dns("goproxy.acme.com", "AAAA", "192.0.2.53:53", Result.TRUNCATED_TCP_FAILED));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR dns.truncated-tcp-blocked (goproxy.acme.com) [dns:goproxy.acme.com]
                        The DNS answer for goproxy.acme.com is too long for UDP, and TCP is blocked
                        The server cut its answer and wants to be asked again over TCP, where no connection comes \
                        about. Go gives up.
                        - 192.0.2.53:53 on goproxy.acme.com (A): a cut answer, and no connection over TCP for the \
                        whole one, after 20 ms.
                        - 192.0.2.53:53 on goproxy.acme.com (AAAA): a cut answer, and no connection over TCP for \
                        the whole one, after 20 ms.
                        * open-dns-tcp, OTHERS: Have TCP port 53 opened
                            Ask the owner of the network to allow TCP to 192.0.2.53:53.
                        * change-server, USER: Use another DNS server
                            Name a server in /etc/resolv.conf that can be reached over TCP.
                        """);
    }

    @Test
    void judge_servfail_isAnotherCause() {
        assertThat(new DnsTruncatedRule()
                        .judge(lookupFails(
                                        "goproxy.acme.com",
                                        dns("goproxy.acme.com", "A", "192.0.2.53:53", Result.SERVFAIL),
                                        dns("goproxy.acme.com", "AAAA", "192.0.2.53:53", Result.SERVFAIL))
                                .symptom()))
                .isEmpty();
    }
}
