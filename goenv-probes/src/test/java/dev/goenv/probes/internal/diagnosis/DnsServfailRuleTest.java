package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.dns;
import static dev.goenv.probes.internal.diagnosis.Cases.lookupFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.DnsAnswer.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DnsServfailRuleTest {
    @Test
    void judge_servfail_named() {
        Cases cases = lookupFails(
                "goproxy.acme.com",
                dns("goproxy.acme.com", "A", "192.0.2.53:53", Result.SERVFAIL),
                dns("goproxy.acme.com", "AAAA", "192.0.2.53:53", Result.SERVFAIL));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR dns.servfail (goproxy.acme.com) [dns:goproxy.acme.com]
                        DNS fails for goproxy.acme.com (SERVFAIL)
                        The DNS server could not find out about goproxy.acme.com: what it asks itself is down, or \
                        the domain's DNSSEC is broken. Go prints "server misbehaving".
                        - 192.0.2.53:53 on goproxy.acme.com (A): server failure (SERVFAIL), after 20 ms.
                        - 192.0.2.53:53 on goproxy.acme.com (AAAA): server failure (SERVFAIL), after 20 ms.
                        * retry, USER: Try again in a few minutes
                            Such failures often pass.
                        * show-resolver, PROCESS: Show the resolver and ask it
                            POSIX cat /etc/resolv.conf
                            POSIX resolvectl query goproxy.acme.com
                        * repair-server, OTHERS: Have the DNS server repaired, or use another one
                            Report SERVFAIL for goproxy.acme.com to the owner of 192.0.2.53:53, or name another \
                        server in /etc/resolv.conf.
                        """);
    }

    @Test
    void judge_refused_isAnotherCause() {
        assertThat(new DnsServfailRule()
                        .judge(lookupFails(
                                        "goproxy.acme.com",
                                        dns("goproxy.acme.com", "A", "192.0.2.53:53", Result.REFUSED),
                                        dns("goproxy.acme.com", "AAAA", "192.0.2.53:53", Result.REFUSED))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_extendedError_isTold() {
        DnsAnswer answer = new DnsAnswer(
                "goproxy.acme.com",
                "A",
                "192.0.2.53:53",
                Result.SERVFAIL,
                List.of(),
                Optional.of("DNSSEC Bogus (6)"),
                Duration.ofMillis(7));
        Cases cases = lookupFails("goproxy.acme.com", answer);
        assertThat(CauseRules.judge(cases.symptom()).orElseThrow().evidence())
                .containsExactly(
                        "192.0.2.53:53 on goproxy.acme.com (A): server failure (SERVFAIL), it adds: DNSSEC Bogus (6), after 7 ms.");
    }
}
