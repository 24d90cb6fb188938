package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.dns;
import static dev.goenv.probes.internal.diagnosis.Cases.lookupFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.ConfigFinding.Place;
import dev.goenv.probe.DnsAnswer.Result;
import org.junit.jupiter.api.Test;

class DnsHostTypoRuleTest {
    @Test
    void judge_twoLettersOff_proposesTheName() {
        Cases cases = lookupFails("porxy.golang.org", dns("porxy.golang.org", "A", "192.0.2.53:53", Result.NXDOMAIN))
                .variable("GOPROXY", "https://porxy.golang.org,direct", Place.USER_FILE);
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR dns.host-typo (porxy.golang.org) [dns:porxy.golang.org]
                        The host name porxy.golang.org looks misspelt: proxy.golang.org?
                        There is no host porxy.golang.org; proxy.golang.org is one letter away.
                        - 192.0.2.53:53 on porxy.golang.org (A): no such name (NXDOMAIN), after 20 ms.
                        * set-goproxy, USER: Set GOPROXY to https://proxy.golang.org,direct
                            go env -w GOPROXY=https://proxy.golang.org,direct
                        * check-name, USER: Correct the name
                            Write proxy.golang.org instead of porxy.golang.org where it is configured.
                        """);
    }

    @Test
    void judge_otherName_isAnotherCause() {
        assertThat(new DnsHostTypoRule()
                        .judge(lookupFails(
                                        "proxy.acme.com", dns("proxy.acme.com", "A", "192.0.2.53:53", Result.NXDOMAIN))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_itExists_isAnotherCause() {
        assertThat(new DnsHostTypoRule()
                        .judge(lookupFails(
                                        "porxy.golang.org",
                                        dns("porxy.golang.org", "A", "192.0.2.53:53", Result.SERVFAIL))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_theNameItself_isAnotherCause() {
        assertThat(new DnsHostTypoRule()
                        .judge(lookupFails(
                                        "proxy.golang.org",
                                        dns("proxy.golang.org", "A", "192.0.2.53:53", Result.NXDOMAIN))
                                .symptom()))
                .isEmpty();
    }
}
