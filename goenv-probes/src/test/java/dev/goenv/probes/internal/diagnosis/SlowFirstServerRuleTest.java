package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.dns;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Examination;
import dev.goenv.probe.DnsAnswer.Result;
import dev.goenv.probe.Outcome;
import org.junit.jupiter.api.Test;

class SlowFirstServerRuleTest {
    @Test
    void judge_firstSilent_warns() {
        Examination seen = Cases.of()
                .probe(
                        "dns:proxy.golang.org",
                        new Outcome.Warning("slow"),
                        Cases.resolvers("192.0.2.1:53", "192.0.2.2:53"),
                        dns("proxy.golang.org", "A", "192.0.2.1:53", Result.TIMEOUT),
                        dns("proxy.golang.org", "A", "192.0.2.2:53", Result.ADDRESSES, "142.250.1.1"))
                .examination();
        assertThat(Told.of(new SlowFirstServerRule().judge(seen))).isEqualTo("""
                        WARNING dns.slow-first-server (192.0.2.1:53) [dns:proxy.golang.org]
                        The first DNS server 192.0.2.1:53 gives no answer
                        Go asks 192.0.2.1:53 first for every name and gets nothing, waiting 5 s each time. The \
                        next server answers, so it works, slowly.
                        - 192.0.2.1:53 on proxy.golang.org (A): no answer, after 20 ms.
                        - 192.0.2.2:53 on proxy.golang.org (A): 142.250.1.1, after 20 ms.
                        * reorder-servers, USER: Remove the server, or put it last
                            Remove 192.0.2.1:53 from /etc/resolv.conf or put it last; or shorten the wait there \
                        by a line "options timeout:1 attempts:1", which Go honours.
                        """);
    }

    @Test
    void judge_firstRefuses_warnsWithoutWait() {
        assertThat(new SlowFirstServerRule()
                        .judge(Cases.of()
                                .probe(
                                        "dns:proxy.golang.org",
                                        new Outcome.Warning("slow"),
                                        Cases.resolvers("192.0.2.1:53", "192.0.2.2:53"),
                                        dns("proxy.golang.org", "A", "192.0.2.1:53", Result.REFUSED),
                                        dns("proxy.golang.org", "A", "192.0.2.2:53", Result.ADDRESSES, "142.250.1.1"))
                                .examination()))
                .singleElement()
                .satisfies(
                        each -> assertThat(each.explanation())
                                .isEqualTo(
                                        "Go asks 192.0.2.1:53 first for every name and gets nothing. The next server answers, so it works, by good luck."));
    }

    @Test
    void judge_firstAnswers_isInOrder() {
        assertThat(new SlowFirstServerRule()
                        .judge(Cases.of()
                                .probe(
                                        "dns:proxy.golang.org",
                                        new Outcome.Warning("slow"),
                                        Cases.resolvers("192.0.2.1:53", "192.0.2.2:53"),
                                        dns("proxy.golang.org", "A", "192.0.2.1:53", Result.ADDRESSES, "142.250.1.1"),
                                        dns("proxy.golang.org", "A", "192.0.2.2:53", Result.TIMEOUT))
                                .examination()))
                .isEmpty();
    }

    @Test
    void judge_nobodyAnswers_isNotAWarning() {
        assertThat(new SlowFirstServerRule()
                        .judge(Cases.of()
                                .probe(
                                        "dns:proxy.golang.org",
                                        new Outcome.Warning("slow"),
                                        Cases.resolvers("192.0.2.1:53", "192.0.2.2:53"),
                                        dns("proxy.golang.org", "A", "192.0.2.1:53", Result.TIMEOUT),
                                        dns("proxy.golang.org", "A", "192.0.2.2:53", Result.TIMEOUT))
                                .examination()))
                .isEmpty();
    }

    @Test
    void judge_onlyAaaaIsSlow_isInOrder() {
        assertThat(new SlowFirstServerRule()
                        .judge(Cases.of()
                                .probe(
                                        "dns:proxy.golang.org",
                                        new Outcome.Warning("slow"),
                                        Cases.resolvers("192.0.2.1:53", "192.0.2.2:53"),
                                        dns("proxy.golang.org", "A", "192.0.2.1:53", Result.ADDRESSES, "142.250.1.1"),
                                        dns("proxy.golang.org", "AAAA", "192.0.2.1:53", Result.TIMEOUT))
                                .examination()))
                .isEmpty();
    }
}
